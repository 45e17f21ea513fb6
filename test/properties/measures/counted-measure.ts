import { plainDate } from '@coflyfr/core'
import { type Counting, MeasureDefined, measureStream } from '@coflyfr/outcomes/events'
import type { Written } from '../reports/desk.ts'

/** From when on it counts: before any case that is drawn. */
const on = plainDate('2021-01-01')

/** A measure that is counted from cases, with nothing suppressed. */
export const countedMeasure = (
  measure: string,
  numerator: Counting,
  kind: 'flow' | 'stock' = 'flow',
): Written => {
  const defined = MeasureDefined.of(on, {
    measure,
    generation: 'local',
    title: measure,
    numerator: measure,
    denominator: null,
    unit: 'count',
    kind,
    direction: 'neither',
    decimals: 0,
    rounding: 'half-up',
    suppressBelow: 0,
    validFrom: on,
    validTo: null,
    provision: 'x',
    sets: [],
    computed: { numerator, denominator: null },
    roundTo: '1',
    question: null,
  })
  return [measureStream(measure), defined as Written[1]]
}
