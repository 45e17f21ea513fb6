import type {
  ActualsImported,
  CarriedForward,
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
} from '@coflyfr/budget/events'
import type { EventOf, Placed } from '@coflyfr/core'
import { formatPounds, negatePence, penceOfPounds } from '@coflyfr/money'
import { countedIn } from '../periods/closed-periods.ts'
import { addActual, periodWithin, placeOf } from '../periods/period-sums.ts'
import { post, tally, yearBudget } from './post.ts'
import type { BudgetMonitoringState } from './state.ts'

type State = BudgetMonitoringState

/** Counts postings in their period, or where that was closed before they got in, in the next open one. */
export const foldPostings = (
  state: State,
  { data, position }: Placed<EventOf<typeof ActualsImported>>,
): State => {
  const { financialYear, period, postings } = data
  const counted = countedIn(state.closed, financialYear, period, position)
  const place = placeOf(yearBudget(state, financialYear).actuals, counted)
  for (const { costCentre, subjective, amount } of postings)
    addActual(place, costCentre, subjective, penceOfPounds(amount))
  return state
}

/** Commits an amount, or frees what will not be invoiced. */
export const foldCommitment = (
  state: State,
  event: EventOf<typeof CommitmentRaised> | EventOf<typeof CommitmentClosed>,
): State => {
  const year = yearBudget(state, event.data.financialYear)
  if (event.type === 'CommitmentRaised') tally(year, 'committed', [event.data])
  else tally(year, 'committed', [{ ...event.data, amount: event.data.released }], -1n)
  return state
}

/** Turns what was committed into an actual, unless the general ledger's own posting is that actual. */
export const foldInvoice = (
  state: State,
  { data, effectiveOn, position }: Placed<EventOf<typeof CommitmentInvoiced>>,
): State => {
  const { financialYear, costCentre, subjective, amount, paidBy } = data
  const year = yearBudget(state, financialYear)
  tally(year, 'committed', [data], -1n)
  if (paidBy !== null) return state
  const period = periodWithin(financialYear, effectiveOn)
  const counted = countedIn(state.closed, financialYear, period, position)
  const place = placeOf(year.actuals, counted)
  addActual(place, costCentre, subjective, penceOfPounds(amount))
  return state
}

/** Takes what is left of a commitment out of this year and into the one that it goes on in. */
export const foldCarriedCommitment = (
  state: State,
  { data }: EventOf<typeof CommitmentCarried>,
): State => {
  tally(yearBudget(state, data.financialYear), 'committed', [data], -1n)
  tally(yearBudget(state, data.toYear), 'committed', [data])
  return state
}

/** What a service carries is the opposite of its variance: an overspend takes from next year's budget. */
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
