import fc from 'fast-check'
import { countedMeasure } from '../measures/counted-measure.ts'
import { lives } from '../measures/lives.ts'
import { recorded } from '../measures/recorded.ts'
import type { Written } from '../reports/desk.ts'

const definition = countedMeasure('LOOKED-AFTER', { rule: 'became-looked-after' })

/** Cases, and a measure that is counted from them, defined at some point of the log. */
export const computedLogs: fc.Arbitrary<readonly Written[]> = fc
  .tuple(lives, fc.integer({ min: 0, max: 40 }))
  .map(([council, place]) => recorded(council).toSpliced(place, 0, definition))
