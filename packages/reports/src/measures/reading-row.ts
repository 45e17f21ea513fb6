import type { PlainDate } from '@coflyfr/core'
import {
  type MeasureDefinition,
  measureChange,
  readingPeriodDays,
  targetBand,
  targetOn,
} from '@coflyfr/outcomes/events'
import type { Row } from '../report.ts'
import { suppressedMark } from '../small-count.ts'
import type { Measure, Reading } from './state.ts'

/** The day that a reading is about: a stock's own day, the last one of a flow's period. */
export const dayOfReading = ({ period, asAt }: Reading): PlainDate =>
  asAt ?? readingPeriodDays(period).to

/** The reading that a measure is compared with, where one was set. */
export const baselineOf = ({ baseline, readings }: Measure): Reading | null =>
  baseline === null ? null : (readings.get(baseline.reading) ?? null)

type Compared = Pick<MeasureDefinition, 'unit' | 'direction'>

const nothingCompared = {
  changePercent: null,
  changePoints: null,
  target: null,
  band: null,
} as const

/** The relative change and the change in points are two fields, and only a percentage has points (DOMAIN §5.4). */
const comparison = (
  measure: Measure,
  { unit, direction }: Compared,
  reading: Reading,
  baseline: Reading | null,
): Row => {
  const { value } = reading
  const change =
    baseline === reading ? null : measureChange({ unit, baseline: baseline?.value ?? null, value })
  const target = targetOn(measure.targets, dayOfReading(reading))
  return {
    changePercent: change?.percent ?? null,
    changePoints: change?.points ?? null,
    target,
    band: target === null || value === null ? null : targetBand({ direction, target, value }),
  }
}

/** One reading with its definition; what is hidden is hidden with all that would give it away. */
export const readingRow = (
  measure: Measure,
  definition: MeasureDefinition,
  reading: Reading,
  hidden: ReadonlySet<Reading>,
): Row => {
  const baseline = baselineOf(measure)
  const isHidden = hidden.has(reading)
  const isBaselineHidden = baseline !== null && hidden.has(baseline)
  const compared = comparison(measure, definition, reading, isBaselineHidden ? null : baseline)
  return {
    code: measure.code,
    generation: definition.generation,
    title: definition.title,
    kind: definition.kind,
    unit: definition.unit,
    direction: definition.direction,
    period: reading.period,
    asAt: reading.asAt,
    definitionVersion: reading.definitionVersion,
    numerator: isHidden ? suppressedMark : reading.numerator,
    denominator: reading.denominator,
    value: isHidden ? suppressedMark : reading.value,
    baseline: isBaselineHidden ? suppressedMark : (baseline?.value ?? null),
    ...(isHidden ? { ...nothingCompared, target: compared['target'] ?? null } : compared),
    completeness: reading.completeness,
    corrected: reading.isCorrected,
    source: reading.source,
  }
}
