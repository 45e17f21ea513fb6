import type { ActualsImported, BudgetApproved, CommitmentInvoiced } from '@coflyfr/budget/events'
import {
  type EventOf,
  type FinancialYear,
  firstDayOfPeriod,
  type Placed,
  type PlainDate,
  type Projection,
} from '@coflyfr/core'
import { pence, zeroPence } from '@coflyfr/money'
import type { Kind } from '../budget-monitoring/chart.ts'
import { headKey } from '../budget-monitoring/state.ts'
import { giftKey } from '../gift-key.ts'
import { closingTypes, countedIn, foldClosing } from '../periods/closed-periods.ts'
import { periodWithin } from '../periods/period-sums.ts'
import { legsOf } from './entries.ts'
import { type TrialBalanceEvent, trialBalanceTypes } from './events.ts'
import { type Accounts, enteredKey, type Leg, type TrialBalanceState } from './state.ts'

type State = TrialBalanceState

const enter = (accounts: Accounts, leg: Leg): void => {
  const { book, scope, account, amount } = leg
  const key = enteredKey(leg)
  const known = accounts.get(key)
  const entered = known ?? { book, scope, account, debit: zeroPence, credit: zeroPence }
  if (amount > 0n) entered.debit = pence(entered.debit + amount)
  else entered.credit = pence(entered.credit - amount)
  if (known === undefined) accounts.set(key, entered)
}

type Spending = EventOf<typeof ActualsImported> | EventOf<typeof CommitmentInvoiced>

/** From when on something is spent: by its own date, or late from the first day of a period; or in no period of its year. */
export type Counted =
  | { readonly kind: 'in-time' }
  | { readonly kind: 'after-close' }
  | { readonly kind: 'late'; readonly from: PlainDate }

/** How what was spent counts where its period was closed before it got in, as budget monitoring has it. */
export const spendingCounts = (
  { closed }: State,
  { type, data, effectiveOn, position }: Placed<Spending>,
): Counted => {
  const { financialYear: year } = data
  const own = type === 'ActualsImported' ? data.period : periodWithin(year, effectiveOn)
  const { period, isLate } = countedIn(closed, year, own, position)
  if (period === null) return { kind: 'after-close' }
  return isLate ? { kind: 'late', from: firstDayOfPeriod(year, period) } : { kind: 'in-time' }
}

const isSpending = (event: Placed<TrialBalanceEvent>): event is Placed<Spending> =>
  event.type === 'ActualsImported' || event.type === 'CommitmentInvoiced'

/** The accounts that what an event spends is entered into; its other legs count by their date. */
const spendingAccounts = (state: State, event: Placed<TrialBalanceEvent>): Accounts => {
  const counted = isSpending(event) ? spendingCounts(state, event) : null
  if (counted === null || counted.kind === 'in-time') return state.accounts
  if (counted.kind === 'after-close') return state.afterClose
  const known = state.late.get(counted.from) ?? new Map()
  state.late.set(counted.from, known)
  return known
}

const kindsOf = ({ kinds }: State, year: FinancialYear): Map<string, Kind> => {
  const known = kinds.get(year) ?? new Map<string, Kind>()
  kinds.set(year, known)
  return known
}

const nameKinds = (state: State, { data }: EventOf<typeof BudgetApproved>): void => {
  const { financialYear, fromDraft, lines } = data
  const drafted = [...(state.drafted.get(financialYear)?.values() ?? [])].flat()
  const kinds = kindsOf(state, financialYear)
  for (const { costCentre, subjective, kind } of fromDraft ? drafted : lines)
    kinds.set(headKey(costCentre, subjective), kind)
}

/** What must be known before an event's legs can be named. */
const prepare = (state: State, event: TrialBalanceEvent): void => {
  if (event.type === 'BudgetApproved') nameKinds(state, event)
  if (event.type === 'BudgetLinesDrafted') {
    const { financialYear, part, lines } = event.data
    const known = state.drafted.get(financialYear) ?? new Map()
    state.drafted.set(financialYear, known.set(part, lines))
  }
}

const givePurpose = (
  { purposes }: State,
  { reserve, purpose }: { readonly reserve: string; readonly purpose: string },
  position: number,
): void => {
  const given = [...(purposes.get(reserve) ?? []), { position, purpose }]
  purposes.set(
    reserve,
    given.sort((one, other) => one.position - other.position),
  )
}

const gives = ({ type }: TrialBalanceEvent): boolean =>
  type === 'DrawdownPosted' ||
  type === 'DrawdownReversed' ||
  type === 'ContributedToReserve' ||
  type === 'TransferredBetweenReserves'

const evolve = (state: State, event: Placed<TrialBalanceEvent>): State => {
  if (event.type === 'PeriodClosed' || event.type === 'PeriodReopened') {
    foldClosing(state.closed, event)
    return state
  }
  prepare(state, event)
  const legs = legsOf(state, event)
  const spending = spendingAccounts(state, event)
  for (const leg of legs) enter(leg.book === 'spending' ? spending : state.accounts, leg)
  if (gives(event)) state.gifts.set(giftKey(event), legs)
  if (event.type === 'BudgetApproved') state.drafted.delete(event.data.financialYear)
  if (event.type === 'ReserveEstablished' || event.type === 'ReserveRepurposed')
    givePurpose(state, event.data, event.position)
  return state
}

/** Enters every movement of money into its books, with the account outside the budget that it comes from or goes to. */
export const trialBalanceProjection: Projection<TrialBalanceState, TrialBalanceEvent> = {
  name: 'trial-balance',
  version: 3,
  types: trialBalanceTypes,
  undated: closingTypes,
  initialState: () => ({
    accounts: new Map(),
    late: new Map(),
    afterClose: new Map(),
    closed: new Map(),
    kinds: new Map(),
    drafted: new Map(),
    purposes: new Map(),
    gifts: new Map(),
  }),
  evolve,
}
