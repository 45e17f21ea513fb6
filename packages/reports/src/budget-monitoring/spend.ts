import type {
  ActualsImported,
  CarriedForward,
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
} from '@coflyfr/budget/events'
import type { EventOf, Period, Placed } from '@coflyfr/core'
import { formatPounds, negatePence, type Pence, pence, penceOfPounds } from '@coflyfr/money'
import { countedIn } from '../periods/closed-periods.ts'
import { addActual, periodWithin, placeOf } from '../periods/period-sums.ts'
import { commit, post, yearBudget } from './post.ts'
import type { BudgetMonitoringState, YearBudget } from './state.ts'

type State = BudgetMonitoringState

/** Counts postings in their period, or in the next open one if that was closed before they came in. */
export const foldPostings = (
  state: State,
  { data, position }: Placed<EventOf<typeof ActualsImported>>,
): State => {
  const { financialYear, period, concerns, postings } = data
  const counted = countedIn(state.closed, financialYear, period, position)
  const year = yearBudget(state, financialYear)
  const place = placeOf(year.actuals, counted)
  let sum = 0n
  for (const posting of postings) {
    const amount = penceOfPounds(posting.amount)
    addActual(place, posting.costCentre, posting.subjective, amount)
    sum += amount
  }
  if (concerns !== null || counted.isLate)
    noteLate(year, concerns ?? period, counted.period, pence(sum))
  return state
}

/** Late items are summed by the period that they concern, so that few are kept however many postings there are. */
const noteLate = (
  { lateItems }: YearBudget,
  concerns: Period,
  period: Period | null,
  amount: Pence,
): void => {
  const known = lateItems.find((item) => item.concerns === concerns && item.period === period)
  if (known === undefined) lateItems.push({ concerns, period, amount })
  else known.amount = pence(known.amount + amount)
}

/** Commits an amount, or releases what will not be invoiced. */
export const foldCommitment = (
  state: State,
  event: EventOf<typeof CommitmentRaised> | EventOf<typeof CommitmentClosed>,
): State => {
  const year = yearBudget(state, event.data.financialYear)
  if (event.type === 'CommitmentRaised') commit(year, [event.data])
  else commit(year, [{ ...event.data, amount: event.data.released }], -1n)
  return state
}

/** Turns a commitment into an actual, unless a posting of the general ledger already is that actual. */
export const foldInvoice = (
  state: State,
  { data, effectiveOn, position }: Placed<EventOf<typeof CommitmentInvoiced>>,
): State => {
  const { financialYear, costCentre, subjective, amount, paidBy } = data
  const year = yearBudget(state, financialYear)
  commit(year, [data], -1n)
  if (paidBy !== null) return state
  const period = periodWithin(financialYear, effectiveOn)
  const counted = countedIn(state.closed, financialYear, period, position)
  const place = placeOf(year.actuals, counted)
  if (counted.isLate) noteLate(year, period, counted.period, penceOfPounds(amount))
  addActual(place, costCentre, subjective, penceOfPounds(amount))
  return state
}

/** Moves what is left of a commitment from this year into the next. */
export const foldCarriedCommitment = (
  state: State,
  { data }: EventOf<typeof CommitmentCarried>,
): State => {
  commit(yearBudget(state, data.financialYear), [data], -1n)
  commit(yearBudget(state, data.toYear), [data])
  return state
}

/** What a service carries forward has the opposite sign in its budget: an overspend takes from next year's budget. */
export const foldCarriedForward = (
  state: State,
  { data, effectiveOn }: EventOf<typeof CarriedForward>,
): State => {
  const legs = data.services.flatMap(({ to, carriedForward }) =>
    to === null
      ? []
      : [{ ...to, amount: formatPounds(negatePence(penceOfPounds(carriedForward))) }],
  )
  const period = periodWithin(data.toYear, effectiveOn)
  if (legs.length > 0) post(yearBudget(state, data.toYear), 'carriedIn', period, legs)
  return state
}
