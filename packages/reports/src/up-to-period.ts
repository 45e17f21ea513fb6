import {
  type DomainEvent,
  isCounted,
  lastDayOfPeriod,
  type Placed,
  type PlainDate,
  type Projection,
} from '@coflyfr/core'
import { earlierDate } from './earlier-date.ts'
import type { Adding, PeriodOfYear, RenderContext, Report, ReportParameters } from './report.ts'

/** Counts what is effective by the end of a period, and what a projection counts whatever its date. */
export const effectiveUpTo =
  <Event extends DomainEvent>(projection: Pick<Projection<unknown>, 'undated'>) =>
  (event: Placed<Event>, { year, period }: PeriodOfYear): boolean =>
    isCounted(projection, event, lastDayOfPeriod(year, period))

/** The context with a day after the period replaced by its last day. */
const narrowed = (context: RenderContext, lastDay: PlainDate): RenderContext => {
  const { parameters, day } = context
  const { at } = parameters
  return {
    ...context,
    parameters: { ...parameters, at: { ...at, asOf: earlierDate(at.asOf, lastDay) } },
    day: earlierDate(day, lastDay),
  }
}

const addingUpTo = <State, Event extends DomainEvent>(
  { covers, additions }: Adding<State, Event>,
  counts: (event: Placed<Event>) => boolean,
): Adding<State, Event> => ({
  covers: (event, parameters) => !counts(event) || covers(event, parameters),
  additions: (state, event, parameters) =>
    counts(event) ? additions(state, event, parameters) : new Map(),
})

/**
 * A report that leaves out what counts only after the period asked for. The report itself if no period is asked for, or
 * if its state knows periods. A kept state holds too much for it, so it is folded from the log.
 */
export const upToPeriod = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  { year, period }: Pick<ReportParameters, 'year' | 'period'>,
): Report<State, Event> => {
  const { countsUpTo, projection, adding } = report
  if (countsUpTo === undefined || year === null || period === null) return report
  const counts = (event: Placed<Event>): boolean => countsUpTo(event, { year, period })
  return {
    ...report,
    projection: {
      ...projection,
      evolve: (state, event) => (counts(event) ? projection.evolve(state, event) : state),
    },
    render: (state, context) =>
      report.render(state, narrowed(context, lastDayOfPeriod(year, period))),
    rowsTouched: (state, event, parameters) =>
      counts(event) ? report.rowsTouched(state, event, parameters) : [],
    ...(adding === undefined ? {} : { adding: addingUpTo(adding, counts) }),
  }
}
