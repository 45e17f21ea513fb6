import type {
  ActualsImported,
  BudgetApproved,
  CarriedForward,
  CommitmentCarried,
  CommitmentInvoiced,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  GiftReturned,
  ReserveEstablished,
  TransferredBetweenReserves,
} from '@coflyfr/budget/events'
import type { EventOf, FinancialYear } from '@coflyfr/core'
import { formatPounds, negatePence, type Pence, penceOfPounds } from '@coflyfr/money'
import type { HeadAmount } from '../budget-monitoring/state.ts'
import { giftKey } from '../gift-key.ts'
import type { TrialBalanceEvent } from './events.ts'
import { budgetEntry, entryOf, pair, revenueOf, sides, undone } from './legs.ts'
import type { Entry, Leg, ReserveLeg, TrialBalanceState } from './state.ts'
import type { AccountName } from './words.ts'

type State = TrialBalanceState

const commitments = (year: FinancialYear) => ({ book: 'commitments', scope: year }) as const

const spending = (year: FinancialYear) => ({ book: 'spending', scope: year }) as const

const committed = 'Orders committed'
const control = 'Commitments control'
const spent = 'Spending of services'

const minus = (amount: string): Pence => negatePence(penceOfPounds(amount))

const approved = (state: State, { data }: EventOf<typeof BudgetApproved>): Entry => {
  const { financialYear, fromDraft, lines } = data
  const drafted = [...(state.drafted.get(financialYear)?.values() ?? [])].flat()
  return budgetEntry(financialYear, fromDraft ? drafted : lines, 'Approved by Council')
}

const postings = ({ data }: EventOf<typeof ActualsImported>): readonly Leg[] => {
  const { financialYear, source } = data
  return sides(data.postings.map(({ amount }) => amount)).flatMap((side) =>
    pair(spending(financialYear), spent, `General ledger control ${source}`, side),
  )
}

const ofReserve = (reserve: string, source: AccountName, amount: Pence): Entry =>
  entryOf({ reserves: [{ reserve, source, amount }] })

/** Money from a reserve to a head of a year's budget: both books take the same amount. */
const exchange = (reserve: string, year: FinancialYear, head: HeadAmount): Entry => {
  const given: ReserveLeg = { reserve, source: revenueOf(year), amount: minus(head.amount) }
  return { ...budgetEntry(year, [head], 'Transfers with reserves'), reserves: [given] }
}

const drawn = ({
  type,
  data,
}: EventOf<typeof DrawdownPosted> | EventOf<typeof DrawdownReversed>): Entry => {
  const { reserve, financialYear, to, amount } = data
  const entry = exchange(reserve, financialYear, { ...to, amount })
  return type === 'DrawdownPosted' ? entry : undone(entry)
}

const contributed = ({ data }: EventOf<typeof ContributedToReserve>): Entry => {
  const { from, reserve, amount } = data
  return from === null
    ? ofReserve(reserve, 'Grants and stated sources', penceOfPounds(amount))
    : undone(exchange(reserve, from.financialYear, { ...from, amount }))
}

const transferred = ({ data }: EventOf<typeof TransferredBetweenReserves>): Entry => {
  const { reserve, toReserve, amount } = data
  const source = 'Other reserves'
  const given = { reserve, source, amount: minus(amount) } as const
  const taken = { reserve: toReserve, source, amount: penceOfPounds(amount) } as const
  return entryOf({ reserves: [given, taken] })
}

const carriedForward = ({ data }: EventOf<typeof CarriedForward>): Entry => {
  const heads = data.services.flatMap(({ to, carriedForward: amount }) =>
    to === null ? [] : [{ ...to, amount: formatPounds(minus(amount)) }],
  )
  return budgetEntry(data.toYear, heads, `Carried from ${data.financialYear}`)
}

const carriedCommitment = ({ data }: EventOf<typeof CommitmentCarried>): readonly Leg[] => {
  const { financialYear: year, toYear, amount } = data
  const carried = penceOfPounds(amount)
  return [
    ...pair(commitments(year), `Carried to ${toYear}`, committed, carried),
    ...pair(commitments(toYear), committed, `Carried from ${year}`, carried),
  ]
}

const ordered = (year: FinancialYear, amount: Pence): readonly Leg[] =>
  pair(commitments(year), committed, control, amount)

type BudgetEvent = Extract<
  TrialBalanceEvent,
  {
    readonly type:
      | 'BudgetApproved'
      | 'SpecificGrantReceived'
      | 'SupplementaryEstimateApproved'
      | 'VirementPosted'
      | 'VirementCarried'
      | 'CarriedForward'
  }
>

const budgetMoved = (state: State, event: BudgetEvent): Entry => {
  switch (event.type) {
    case 'BudgetApproved':
      return approved(state, event)
    case 'SpecificGrantReceived': {
      const { financialYear, legs, grantor } = event.data
      return budgetEntry(financialYear, legs, `Grants of ${grantor}`)
    }
    case 'SupplementaryEstimateApproved': {
      const { financialYear, legs, source } = event.data
      return budgetEntry(financialYear, legs, `Supplementary estimates from ${source}`)
    }
    case 'VirementPosted':
    case 'VirementCarried':
      return budgetEntry(event.data.financialYear, event.data.legs, 'Virements')
    case 'CarriedForward':
      return carriedForward(event)
  }
}

const invoiced = ({ data }: EventOf<typeof CommitmentInvoiced>): readonly Leg[] => {
  const { financialYear: year, amount, paidBy } = data
  const taken = penceOfPounds(amount)
  const order = pair(commitments(year), control, committed, taken)
  return paidBy === null
    ? [...order, ...pair(spending(year), spent, 'Invoices not in the general ledger', taken)]
    : order
}

const opened = ({ data }: EventOf<typeof ReserveEstablished>): Entry =>
  ofReserve(data.reserve, 'Opening balances', penceOfPounds(data.openingBalance))

const returned = ({ gifts }: State, { data }: EventOf<typeof GiftReturned>): Entry => {
  const given = gifts.get(giftKey(data.gift))
  return given === undefined ? entryOf({}) : undone(given)
}

/** The entry of an event. Under which purpose a reserve's account is, is worked out when it is printed. */
export const entryFor = (state: State, event: TrialBalanceEvent): Entry => {
  switch (event.type) {
    case 'BudgetLinesDrafted':
    case 'PeriodClosed':
    case 'PeriodReopened':
    case 'ReserveRepurposed':
      return entryOf({})
    case 'ActualsImported':
      return entryOf({ legs: postings(event) })
    case 'BudgetApproved':
    case 'SpecificGrantReceived':
    case 'SupplementaryEstimateApproved':
    case 'VirementPosted':
    case 'VirementCarried':
    case 'CarriedForward':
      return budgetMoved(state, event)
    case 'CommitmentRaised':
      return entryOf({ legs: ordered(event.data.financialYear, penceOfPounds(event.data.amount)) })
    case 'CommitmentClosed':
      return entryOf({ legs: ordered(event.data.financialYear, minus(event.data.released)) })
    case 'CommitmentInvoiced':
      return entryOf({ legs: invoiced(event) })
    case 'CommitmentCarried':
      return entryOf({ legs: carriedCommitment(event) })
    case 'DrawdownPosted':
    case 'DrawdownReversed':
      return drawn(event)
    case 'ContributedToReserve':
      return contributed(event)
    case 'GiftReturned':
      return returned(state, event)
    case 'TransferredBetweenReserves':
      return transferred(event)
    case 'ReserveEstablished':
      return opened(event)
    case 'ReserveReleased':
      return ofReserve(event.data.reserve, 'Released to general use', minus(event.data.amount))
    case 'ReserveRestated':
      return ofReserve(event.data.reserve, 'Restatements', penceOfPounds(event.data.amount))
  }
}
