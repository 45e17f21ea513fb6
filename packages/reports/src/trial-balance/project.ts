import type {
  ActualsImported,
  BudgetApproved,
  CommitmentInvoiced,
  ReserveEstablished,
  ReserveRepurposed,
} from '@coflyfr/budget/events'
import {
  type EventOf,
  type FinancialYear,
  firstDayOfPeriod,
  type Placed,
  type PlainDate,
  type Projection,
} from '@coflyfr/core'
import { zeroPence } from '@coflyfr/money'
import type { Kind } from '../budget-monitoring/chart.ts'
import { headKey } from '../budget-monitoring/state.ts'
import { giftKey } from '../gift-key.ts'
import { closingTypes, countedIn, foldClosing } from '../periods/closed-periods.ts'
import { periodWithin } from '../periods/period-sums.ts'
import { addToSide, enterLeg } from './enter-leg.ts'
import { entryFor } from './entries.ts'
import { type TrialBalanceEvent, trialBalanceTypes } from './events.ts'
import type { Accounts, Entry, HeadLeg, ReserveStep, Sides, TrialBalanceState } from './state.ts'

type State = TrialBalanceState

type Spending = EventOf<typeof ActualsImported> | EventOf<typeof CommitmentInvoiced>

/** When spending counts: from its own date, late from the first day of a period, or in no period of its year. */
export type Counted =
  | { readonly kind: 'in-time' }
  | { readonly kind: 'after-close' }
  | { readonly kind: 'late'; readonly from: PlainDate }

/** How spending counts if its period was closed before it came in, as in budget monitoring. */
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

/** The accounts for the spending of an event; its other legs count by their date. */
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

/** Folds what the legs of an event depend on, before they are made. */
const prepare = (state: State, event: TrialBalanceEvent): void => {
  if (event.type === 'BudgetApproved') nameKinds(state, event)
  if (event.type === 'BudgetLinesDrafted') {
    const { financialYear, part, lines } = event.data
    const known = state.drafted.get(financialYear) ?? new Map()
    state.drafted.set(financialYear, known.set(part, lines))
  }
}

const stepsOf = ({ reserves }: State, reserve: string): ReserveStep[] => {
  const known = reserves.get(reserve) ?? []
  reserves.set(reserve, known)
  return known
}

const headSides = ({ heads }: State, { year, head }: HeadLeg): Sides => {
  const ofYear = heads.get(year) ?? new Map<string, Sides>()
  heads.set(year, ofYear)
  const known = ofYear.get(head) ?? { debit: zeroPence, credit: zeroPence }
  ofYear.set(head, known)
  return known
}

const enter = (state: State, event: Placed<TrialBalanceEvent>, entry: Entry): void => {
  const { effectiveOn: on, position } = event
  const spending = spendingAccounts(state, event)
  for (const leg of entry.legs) enterLeg(leg.book === 'spending' ? spending : state.accounts, leg)
  for (const leg of entry.heads) addToSide(headSides(state, leg), leg.amount)
  for (const leg of entry.reserves)
    stepsOf(state, leg.reserve).push({ on, position, what: { kind: 'moved', leg } })
}

type Purposed = Placed<EventOf<typeof ReserveEstablished> | EventOf<typeof ReserveRepurposed>>

const givePurpose = (state: State, { type, data, effectiveOn: on, position }: Purposed): void => {
  const kind = type === 'ReserveEstablished' ? 'founded' : 'repurposed'
  stepsOf(state, data.reserve).push({ on, position, what: { kind, purpose: data.purpose } })
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
  const entry = entryFor(state, event)
  enter(state, event, entry)
  if (gives(event)) state.gifts.set(giftKey(event), entry)
  if (event.type === 'BudgetApproved') state.drafted.delete(event.data.financialYear)
  if (event.type === 'ReserveEstablished' || event.type === 'ReserveRepurposed')
    givePurpose(state, event)
  return state
}

/**
 * Enters every movement of money into its books, each with an account outside the budget that it comes from or goes to.
 */
export const trialBalanceProjection: Projection<TrialBalanceState, TrialBalanceEvent> = {
  name: 'trial-balance',
  version: 4,
  types: trialBalanceTypes,
  undated: closingTypes,
  initialState: () => ({
    accounts: new Map(),
    late: new Map(),
    afterClose: new Map(),
    closed: new Map(),
    kinds: new Map(),
    drafted: new Map(),
    heads: new Map(),
    reserves: new Map(),
    gifts: new Map(),
  }),
  evolve,
}
