import type { PlainDate } from '@coflyfr/core'
import { type MeasureDefinition, readingPeriodDays } from '@coflyfr/outcomes/events'
import { byText } from '../by-text.ts'
import type { CaseCounts } from '../counting/case-counts.ts'
import {
  type ComputedFigures,
  computedFigures,
  daysOfReading,
} from '../counting/computed-figures.ts'
import type { ReportParameters } from '../report.ts'
import { askedPeriods, isAskedPeriod } from './asked-periods.ts'
import { type Measure, type Reading, readingKey } from './state.ts'

/** One measure in one period: the published figures, and the figures computed from the cases of this ledger. */
export interface MeasureLine {
  readonly measure: Measure
  readonly version: number
  readonly definition: MeasureDefinition
  readonly period: string
  /** The day of a stock; null for a flow. */
  readonly asAt: PlainDate | null
  readonly published: Reading | null
  readonly computed: ComputedFigures | null
}

/** What lines are made from: the counts over the cases, the day of the report, and the periods asked for. */
export interface LinesAsked {
  readonly counts: CaseCounts | null
  readonly day: PlainDate | null
  readonly parameters: Pick<ReportParameters, 'readingPeriod' | 'year'>
}

/** Only published readings, of every period. */
export const asPublished: LinesAsked = {
  counts: null,
  day: null,
  parameters: { readingPeriod: null, year: null },
}

/** The day that a line is about: the day of a stock, the last day of a flow's period. */
export const dayOfLine = ({ period, asAt }: Pick<MeasureLine, 'period' | 'asAt'>): PlainDate =>
  asAt ?? readingPeriodDays(period).to

/** The definition in force on a day, with its version; undefined if there is none. */
const inForceOn = ({ definitions }: Measure, day: PlainDate) =>
  [...definitions].findLast(
    ([, { validFrom, validTo }]) => validFrom <= day && (validTo === null || validTo >= day),
  )

const publishedLines = (
  measure: Measure,
  { counts, day, parameters }: LinesAsked,
): readonly MeasureLine[] =>
  [...measure.readings.values()].flatMap((published) => {
    const { period, asAt, definitionVersion: version } = published
    const definition = measure.definitions.get(version)
    if (definition === undefined || !isAskedPeriod(period, parameters)) return []
    const computed =
      counts === null || day === null
        ? null
        : computedFigures(counts, definition, daysOfReading(period, asAt), day)
    return [{ measure, version, definition, period, asAt, published, computed }]
  })

const computedLines = (
  measure: Measure,
  { counts, day, parameters }: LinesAsked,
): readonly MeasureLine[] =>
  askedPeriods(parameters, day).flatMap((period) => {
    if (counts === null || day === null) return []
    const { to } = readingPeriodDays(period)
    const last = to < day ? to : day
    const [version, definition] = inForceOn(measure, last) ?? []
    if (version === undefined || definition === undefined) return []
    const asAt = definition.kind === 'stock' ? last : null
    if (measure.readings.has(readingKey({ period, asAt }))) return []
    const computed = computedFigures(counts, definition, daysOfReading(period, asAt), day)
    if (computed === null) return []
    // A stock on a day before the end of its period may still change.
    const completeness = to > day ? 'provisional' : computed.completeness
    return [
      {
        measure,
        version,
        definition,
        period,
        asAt,
        published: null,
        computed: { ...computed, completeness },
      },
    ]
  })

/** The lines of a measure, sorted by the day that they are about. */
export const linesOf = (measure: Measure, asked: LinesAsked): readonly MeasureLine[] =>
  [...publishedLines(measure, asked), ...computedLines(measure, asked)].sort(
    byText((line) => `${dayOfLine(line)} ${readingKey(line)}`),
  )
