import {
  type DomainEvent,
  type FinancialYear,
  type KnownAt,
  type PlainDate,
  plainDate,
} from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { RenderContext, Report, ReportParameters } from './report.ts'
import type { ReportRefusal } from './report-refusal.ts'

/** The day on which rules with dates are judged: `asOf`, or the day on which the last counted event was recorded. */
const dayOf = (asOf: PlainDate | null, knownAt: KnownAt): PlainDate | null => {
  if (asOf !== null) return asOf
  return knownAt.recordedAt === null ? null : plainDate(knownAt.recordedAt.slice(0, 10))
}

const heldBy = <State, Event extends DomainEvent>(
  { years }: Report<State, Event>,
  states: readonly State[],
): readonly FinancialYear[] =>
  years === undefined ? [] : [...new Set(states.flatMap(years.held))].sort()

/**
 * Decides which year a report is about. A report whose years the state must hold refuses any other. A report of one
 * year, and any report up to a period, needs a year: the one asked for, or the only one held.
 *
 * @param states the states at the points in time asked for
 */
export const settleYear = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  states: readonly State[],
  parameters: ReportParameters,
): Either<ReportRefusal, ReportParameters> => {
  const { year, period } = parameters
  if (report.years === undefined) return right(parameters)
  const { scope } = report.years
  const held = heldBy(report, states)
  if (year !== null) {
    return scope === 'any' || held.includes(year)
      ? right(parameters)
      : left({ tag: 'NoSuchYear', year, years: held })
  }
  if (scope !== 'one' && period === null) return right(parameters)
  if (held.length > 1) return left({ tag: 'YearNeeded', years: held })
  return right({ ...parameters, year: held[0] ?? null })
}

/** What rendering needs besides the state, at the point asked for. */
export const renderContext = <State, Event extends DomainEvent>(
  { latestPeriod }: Report<State, Event>,
  state: State,
  parameters: ReportParameters,
  knownAt: KnownAt,
): RenderContext => {
  const { year, period, at } = parameters
  const latest = year === null ? null : (latestPeriod?.(state, { year, asOf: at.asOf }) ?? null)
  return { parameters, day: dayOf(at.asOf, knownAt), seenFrom: period ?? latest }
}
