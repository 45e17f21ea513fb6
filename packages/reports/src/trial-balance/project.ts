import type {
  ActualsImported,
  BudgetApproved,
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
import { addToSide, enterLeg } from './enter-leg.ts'
import { entryFor } from './entries.ts'
import { type TrialBalanceEvent, trialBalanceTypes } from './events.ts'
import type { Accounts, Entry, HeadLeg, ReserveStep, Sides, TrialBalanceState } from './state.ts'

type State = TrialBalanceState

/**
 * The day from which postings count where their period was closed before they got in, as budget monitoring counts them;
 * null where they count by their own date.
 */
export const lateFrom = (
  { closed }: State,
  { data, position }: Placed<EventOf<typeof ActualsImported>>,
): PlainDate | null => {
  const { financialYear } = data
  const { period, isLate } = countedIn(closed, financialYear, data.period, position)
  return isLate && period !== null ? firstDayOfPeriod(financialYear, period) : null
}

/** The accounts that an event is entered into. */
const accountsFor = (state: State, event: Placed<TrialBalanceEvent>): Accounts => {
  const from = event.type === 'ActualsImported' ? lateFrom(state, event) : null
  if (from === null) return state.accounts
  const known = state.late.get(from) ?? new Map()
  state.late.set(from, known)
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
  const accounts = accountsFor(state, event)
  for (const leg of entry.legs) enterLeg(accounts, leg)
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

/** Enters every movement of money into its books, with the account outside the budget that it comes from or goes to. */
export const trialBalanceProjection: Projection<TrialBalanceState, TrialBalanceEvent> = {
  name: 'trial-balance',
  version: 4,
  types: trialBalanceTypes,
  undated: closingTypes,
  initialState: () => ({
    accounts: new Map(),
    late: new Map(),
    closed: new Map(),
    kinds: new Map(),
    drafted: new Map(),
    heads: new Map(),
    reserves: new Map(),
    gifts: new Map(),
  }),
  evolve,
}
