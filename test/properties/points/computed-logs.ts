import { plainDate } from '@coflyfr/core'
import { MeasureDefined, measureStream } from '@coflyfr/outcomes/events'
import fc from 'fast-check'
import { lives } from '../measures/lives.ts'
import { recorded } from '../measures/recorded.ts'
import type { Written } from '../reports/desk.ts'

const on = plainDate('2021-01-01')

const counted = MeasureDefined.of(on, {
  measure: 'LOOKED-AFTER',
  generation: 'local',
  title: 'Became looked after',
  numerator: 'Became looked after',
  denominator: null,
  unit: 'count',
  kind: 'flow',
  direction: 'neither',
  decimals: 0,
  rounding: 'half-up',
  suppressBelow: 0,
  validFrom: on,
  validTo: null,
  provision: 'x',
  sets: [],
  computed: { numerator: { rule: 'became-looked-after' }, denominator: null },
  roundTo: '1',
  question: null,
})

const definition: Written = [measureStream('LOOKED-AFTER'), counted as Written[1]]

/** Cases, and a measure that is counted from them from some event on. */
export const computedLogs: fc.Arbitrary<readonly Written[]> = fc
  .tuple(lives, fc.integer({ min: 0, max: 40 }))
  .map(([council, place]) => recorded(council).toSpliced(place, 0, definition))
