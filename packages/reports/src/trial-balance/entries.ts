import type {
  ActualsImported,
  BudgetApproved,
  CarriedForward,
  CommitmentCarried,
  CommitmentInvoiced,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  TransferredBetweenReserves,
} from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed } from '@coflyfr/core'
import { formatPounds, negatePence, type Pence, penceOfPounds } from '@coflyfr/money'
import type { HeadAmount } from '../budget-monitoring/state.ts'
import { giftKey } from '../gift-key.ts'
import type { TrialBalanceEvent } from './events.ts'
import { budgetLegs, intoReserve, pair, revenueOf, sides, undone } from './legs.ts'
import type { Leg, PurposeThen, TrialBalanceState } from './state.ts'
import type { AccountName } from './words.ts'

type State = TrialBalanceState

const commitments = (year: FinancialYear) => ({ book: 'commitments', scope: year }) as const

const spending = (year: FinancialYear) => ({ book: 'spending', scope: year }) as const

const committed = 'Orders committed'
const control = 'Commitments control'
const spent = 'Spending of services'

const minus = (amount: string): Pence => negatePence(penceOfPounds(amount))

const approved = (state: State, { data }: EventOf<typeof BudgetApproved>): readonly Leg[] => {
  const { financialYear, fromDraft, lines } = data
  const drafted = [...(state.drafted.get(financialYear)?.values() ?? [])].flat()
  return budgetLegs(state, financialYear, fromDraft ? drafted : lines, 'Approved by Council')
}

const postings = ({ data }: EventOf<typeof ActualsImported>): readonly Leg[] => {
  const { financialYear, source } = data
  return sides(data.postings.map(({ amount }) => amount)).flatMap((side) =>
    pair(spending(financialYear), spent, `General ledger control ${source}`, side),
  )
}

/** A head of a year's budget gets from a reserve, or below zero gives to it: both books take the same amount. */
const exchange = (
  state: State,
  held: PurposeThen,
  year: FinancialYear,
  head: HeadAmount,
): readonly Leg[] => [
  ...budgetLegs(state, year, [head], 'Transfers with reserves'),
  ...intoReserve(held, held.reserve, revenueOf(year), minus(head.amount)),
]

const drawn = (
  state: State,
  {
    type,
    data,
    position,
  }: Placed<EventOf<typeof DrawdownPosted> | EventOf<typeof DrawdownReversed>>,
): readonly Leg[] => {
  const { reserve } = data
  const legs = exchange(state, { reserve, position }, data.financialYear, {
    ...data.to,
    amount: data.amount,
  })
  return type === 'DrawdownPosted' ? legs : undone(legs)
}

const contributed = (
  state: State,
  { data, position }: Placed<EventOf<typeof ContributedToReserve>>,
): readonly Leg[] => {
  const { from, reserve, amount } = data
  return from === null
    ? intoReserve(
        { reserve, position },
        reserve,
        'Grants and stated sources',
        penceOfPounds(amount),
      )
    : undone(exchange(state, { reserve, position }, from.financialYear, { ...from, amount }))
}

const ofReserve = (held: PurposeThen, source: AccountName, amount: Pence): readonly Leg[] =>
  intoReserve(held, held.reserve, source, amount)

const transferred = ({
  data,
  position,
}: Placed<EventOf<typeof TransferredBetweenReserves>>): readonly Leg[] => {
  const { reserve, toReserve, amount } = data
  const given = { reserve, position }
  const taken = { reserve: toReserve, position }
  return [
    ...ofReserve(given, 'Other reserves', minus(amount)),
    ...ofReserve(taken, 'Other reserves', penceOfPounds(amount)),
  ]
}

const repurposed = ({ data }: EventOf<typeof ReserveRepurposed>): readonly Leg[] => {
  const { reserve, purpose, purposeBefore, amount } = data
  return [
    ...intoReserve(purposeBefore, reserve, 'Changed purpose', minus(amount)),
    ...intoReserve(purpose, reserve, 'Changed purpose', penceOfPounds(amount)),
  ]
}

const carriedForward = (state: State, { data }: EventOf<typeof CarriedForward>): readonly Leg[] => {
  const heads = data.services.flatMap(({ to, carriedForward: amount }) =>
    to === null ? [] : [{ ...to, amount: formatPounds(minus(amount)) }],
  )
  return budgetLegs(state, data.toYear, heads, `Carried from ${data.financialYear}`)
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

const legsOfBudget = (state: State, event: BudgetEvent): readonly Leg[] => {
  switch (event.type) {
    case 'BudgetApproved':
      return approved(state, event)
    case 'SpecificGrantReceived': {
      const { financialYear, legs, grantor } = event.data
      return budgetLegs(state, financialYear, legs, `Grants of ${grantor}`)
    }
    case 'SupplementaryEstimateApproved': {
      const { financialYear, legs, source } = event.data
      return budgetLegs(state, financialYear, legs, `Supplementary estimates from ${source}`)
    }
    case 'VirementPosted':
    case 'VirementCarried':
      return budgetLegs(state, event.data.financialYear, event.data.legs, 'Virements')
    case 'CarriedForward':
      return carriedForward(state, event)
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

const heldBy = ({
  data,
  position,
}: Placed<EventOf<typeof ReserveReleased | typeof ReserveRestated>>): PurposeThen => ({
  reserve: data.reserve,
  position,
})

/** The legs of an event, book by book; in each they sum to nothing (INVARIANTS A2). */
export const legsOf = (state: State, event: Placed<TrialBalanceEvent>): readonly Leg[] => {
  switch (event.type) {
    case 'BudgetLinesDrafted':
    case 'PeriodClosed':
    case 'PeriodReopened':
      return []
    case 'ActualsImported':
      return postings(event)
    case 'BudgetApproved':
    case 'SpecificGrantReceived':
    case 'SupplementaryEstimateApproved':
    case 'VirementPosted':
    case 'VirementCarried':
    case 'CarriedForward':
      return legsOfBudget(state, event)
    case 'CommitmentRaised':
      return ordered(event.data.financialYear, penceOfPounds(event.data.amount))
    case 'CommitmentClosed':
      return ordered(event.data.financialYear, minus(event.data.released))
    case 'CommitmentInvoiced':
      return invoiced(event)
    case 'CommitmentCarried':
      return carriedCommitment(event)
    case 'DrawdownPosted':
    case 'DrawdownReversed':
      return drawn(state, event)
    case 'ContributedToReserve':
      return contributed(state, event)
    case 'GiftReturned':
      return undone(state.gifts.get(giftKey(event.data.gift)) ?? [])
    case 'TransferredBetweenReserves':
      return transferred(event)
    case 'ReserveRepurposed':
      return repurposed(event)
    case 'ReserveEstablished': {
      const { reserve, purpose, openingBalance } = event.data
      return intoReserve(purpose, reserve, 'Opening balances', penceOfPounds(openingBalance))
    }
    case 'ReserveReleased':
      return ofReserve(heldBy(event), 'Released to general use', minus(event.data.amount))
    case 'ReserveRestated':
      return ofReserve(heldBy(event), 'Restatements', penceOfPounds(event.data.amount))
  }
}
