import { addMonths, financialYearOf, type PlainDate } from '@coflyfr/core'
import { differenceText, type Forecast, forecastOf } from '@coflyfr/outcomes/events'
import type { CaseCounts } from '../counting/case-counts.ts'
import { dayOfLine, linesOf, type MeasureLine } from '../measures/measure-line.ts'
import { standingFigures } from '../measures/reading-row.ts'
import type { Measure } from '../measures/state.ts'
import type { ReportParameters } from '../report.ts'
import { yearBefore } from '../year-before.ts'

/** A measure on a report card: its latest line, and its forecast if nothing changes. */
export interface Card {
  /** The latest line. */
  readonly line: MeasureLine
  readonly forecast: Forecast | null
  readonly forecastTarget: string | null
  /** The forecast less the target of its day; null without either. */
  readonly gap: string | null
}

/** What cards are made from. */
export interface CardsAsked {
  readonly counts: CaseCounts
  readonly day: PlainDate
  readonly parameters: Pick<ReportParameters, 'readingPeriod' | 'year'>
}

/** Figures from further back were made by other ways of working. */
const yearsMax = 5

/** The latest published year, or if no year was published, the latest quarter or month. */
const latestPublished = ({ readings }: Measure): string | undefined => {
  const periods = [...readings.values()].map(({ period }) => period)
  const shortest = Math.min(...periods.map(({ length }) => length))
  return periods
    .filter(({ length }) => length === shortest)
    .toSorted()
    .at(-1)
}

/** The lines for the same period in each of the years up to the one asked for, the latest last. */
export const seriesOf = (
  measure: Measure,
  { counts, day, parameters }: CardsAsked,
): readonly MeasureLine[] => {
  const linesIn = (period: string): readonly MeasureLine[] =>
    linesOf(measure, { counts, day, parameters: { readingPeriod: period, year: null } })
  const asked = parameters.readingPeriod ?? parameters.year ?? financialYearOf(day)
  const isAsked = parameters.readingPeriod !== null || parameters.year !== null
  const last = isAsked || linesIn(asked).length > 0 ? asked : (latestPublished(measure) ?? asked)
  const periods = [last]
  for (let year = 1; year < yearsMax; year += 1) periods.unshift(yearBefore(periods[0] ?? last))
  return periods.flatMap(linesIn)
}

/** The day of the forecast: that of the next target, else the same day of the next year. */
const aheadOf = (line: MeasureLine): PlainDate => {
  const day = dayOfLine(line)
  return line.measure.targets.find(({ on }) => on > day)?.on ?? addMonths(day, 12)
}

/** The card of a series; the forecast uses only readings that are printed. */
export const cardOf = (
  series: readonly MeasureLine[],
  hidden: ReadonlySet<string>,
): Card | null => {
  const line = series.at(-1)
  if (line === undefined) return null
  const readings = series.flatMap((one) => {
    const { value, isHidden } = standingFigures(one, hidden)
    return value === null || isHidden ? [] : [{ on: dayOfLine(one), value }]
  })
  const ahead = aheadOf(line)
  const forecast = forecastOf(line.definition, readings, ahead)
  const target = line.measure.targets.findLast(({ on }) => on <= ahead)?.value ?? null
  const gap = forecast === null || target === null ? null : differenceText(forecast.value, target)
  return { line, forecast, forecastTarget: target, gap }
}
