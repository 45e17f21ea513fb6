import { plainDate } from '@coflyfr/core'
import { type Counting, MeasureDefined, measureStream } from '@coflyfr/outcomes/events'
import { plainMeasure } from '../../support/plain-measure.ts'
import type { Written } from '../reports/desk.ts'

/** The day from which it counts, before any drawn case. */
const on = plainDate('2021-01-01')

/** A measure that is counted from cases, with nothing suppressed. */
export const countedMeasure = (
  measure: string,
  numerator: Counting,
  kind: 'flow' | 'stock' = 'flow',
): Written => {
  const computed = { numerator, denominator: null }
  const defined = MeasureDefined.of(on, { measure, ...plainMeasure(on), kind, computed })
  return [measureStream(measure), defined as Written[1]]
}
