import type { ActualsImported } from '@coflyfr/budget/events'
import { type EventOf, firstDayOfPeriod, type Placed } from '@coflyfr/core'
import { negatePence, type Pence, pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { totalKey } from '../cells.ts'
import { type CountedIn, countedIn } from '../periods/closed-periods.ts'
import type { Adding, Additions, ReportParameters } from '../report.ts'
import { rowName } from '../row-name.ts'
import { namesOf } from './dimensions.ts'
import type { BudgetMonitoringEvent } from './events.ts'
import { headDimensions, headKind } from './head-places.ts'
import { afterClose } from './monitored-line.ts'
import type { BudgetMonitoringState } from './state.ts'

type Postings = Placed<EventOf<typeof ActualsImported>>

const isPostings = (
  event: Placed<BudgetMonitoringEvent>,
): event is Placed<BudgetMonitoringEvent> & Postings => event.type === 'ActualsImported'

/**
 * Whether a report shows what counts in a period: the period is no later than the one asked for, and for a late item it
 * has begun by the as-of day.
 */
const isAsked = (
  { period, isLate }: CountedIn,
  { year, period: upTo, at: { asOf } }: ReportParameters,
): boolean => {
  if (year === null) return false
  if (period === null) return upTo === null
  if (upTo !== null && period > upTo) return false
  return !isLate || asOf === null || firstDayOfPeriod(year, period) <= asOf
}

/** What postings add to each row of a report. One event may hold a batch that touches many rows. */
const amountsByRow = (
  state: BudgetMonitoringState,
  { data, position }: Postings,
  parameters: ReportParameters,
): ReadonlyMap<string, Pence> => {
  const { year, by, view } = parameters
  const rows = new Map<string, Pence>()
  if (year === null || data.financialYear !== year) return rows
  const counted = countedIn(state.closed, year, data.period, position)
  if (!isAsked(counted, parameters)) return rows
  const add = (key: string, amount: Pence): void => {
    rows.set(key, pence((rows.get(key) ?? zeroPence) + amount))
  }
  for (const posting of data.postings) {
    const place = headDimensions(state, year, posting)
    if (place === null) continue
    const late = { ...place, directorate: afterClose, service: afterClose }
    const names = namesOf(counted.period === null ? late : place, by)
    const amount = penceOfPounds(posting.amount)
    add(totalKey, amount)
    if (view === 'gross') {
      add(rowName([...names, `gross ${headKind(state, year, posting)}`]), amount)
      add(rowName([...names, 'net']), amount)
    } else add(rowName(names), amount)
  }
  return rows
}

const additions = (
  state: BudgetMonitoringState,
  event: Placed<BudgetMonitoringEvent>,
  parameters: ReportParameters,
): Additions => {
  if (!isPostings(event)) return new Map()
  return new Map(
    [...amountsByRow(state, event, parameters)].map(([key, amount]) => [
      key,
      { actual: amount, available: negatePence(amount) },
    ]),
  )
}

/**
 * Postings add to the actuals and take from what is available. In the view by period they also decide which month is
 * the latest, so there it does not apply.
 */
export const budgetMonitoringAdding: Adding<BudgetMonitoringState, BudgetMonitoringEvent> = {
  covers: (event, { view }) => event.type === 'ActualsImported' && view !== 'period',
  additions,
}
