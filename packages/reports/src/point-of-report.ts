import {
  type DomainEvent,
  type FinancialYear,
  type KnownAt,
  type PlainDate,
  plainDate,
} from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { RenderContext, Report, ReportParameters, ReportRefusal } from './report.ts'

/** The day on which dated rules are judged: `asOf`, or the day on which the last counted event was recorded. */
const dayOf = (asOf: PlainDate | null, knownAt: KnownAt): PlainDate | null => {
  if (asOf !== null) return asOf
  return knownAt.recordedAt === null ? null : plainDate(knownAt.recordedAt.slice(0, 10))
}

/** Settles which year a report of one year is about: the one asked for, or the only one there is. */
export const settleYear = (
  parameters: ReportParameters,
  years: readonly FinancialYear[] | null,
): Either<ReportRefusal, ReportParameters> => {
  if (years === null) return right(parameters)
  const { year } = parameters
  if (year !== null) {
    return years.includes(year) ? right(parameters) : left({ tag: 'NoSuchYear', year, years })
  }
  if (years.length > 1) return left({ tag: 'YearNeeded', years })
  return right({ ...parameters, year: years[0] ?? null })
}

/** What a render needs to know besides the state, at the point that is asked about. */
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
