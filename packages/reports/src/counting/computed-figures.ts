import type { PlainDate } from '@coflyfr/core'
import { type MeasureDefinition, readingPeriodDays, valueOfParts } from '@coflyfr/outcomes/events'
import type { CaseCounts, CountedDays } from './case-counts.ts'

/** The figures of a measure as counted from the events of cases. */
export interface ComputedFigures {
  readonly numerator: string
  readonly denominator: string | null
  /** Null for a rate whose denominator is zero. */
  readonly value: string | null
  /** `provisional` while the period is not over. */
  readonly completeness: 'complete' | 'provisional'
}

/** The days that a reading is about: for a stock, from the start of its period to its day. */
export const daysOfReading = (period: string, asAt: PlainDate | null): CountedDays => {
  const { from, to } = readingPeriodDays(period)
  return { from, to: asAt ?? to }
}

/** The figures of a measure in a period; null if it is not computed or nothing that it counts is on record. */
export const computedFigures = (
  counts: CaseCounts,
  definition: MeasureDefinition,
  days: CountedDays,
  day: PlainDate,
): ComputedFigures | null => {
  const { computed } = definition
  if (computed === null) return null
  const numerator = counts.count(computed.numerator, days)
  const denominator =
    computed.denominator === null ? null : counts.count(computed.denominator, days)
  if (numerator === null || (computed.denominator !== null && denominator === null)) return null
  const parts = {
    numerator: `${numerator}`,
    denominator: denominator === null ? null : `${denominator}`,
  }
  return {
    ...parts,
    value: valueOfParts(definition, parts),
    completeness: days.to <= day ? 'complete' : 'provisional',
  }
}
