import { numberThatDiffers } from '../number-that-differs.ts'
import type { SegmentKind } from '../segment-kind.ts'
import { type CasesSegment, decodeCases, encodeCases } from './cases-segment.ts'
import { casesShapes, deriveCases } from './derive-cases.ts'

/** The columns of cases and complaints. */
export const casesKind: SegmentKind<CasesSegment> = {
  name: 'case-columns',
  version: 1,
  shapes: casesShapes,
  derive: deriveCases,
  encode: encodeCases,
  decode: decodeCases,
  differenceOf: (kept, derived) =>
    numberThatDiffers(kept, derived, [
      'name',
      'revision',
      'day',
      'form',
      'referenceEnd',
      'reference',
    ]) ?? 'what its columns refer to',
}
