import { deriveMoney, moneyShapes } from './derive-money.ts'
import { decodeMoney, encodeMoney, type MoneySegment } from './money-segment.ts'
import { numberThatDiffers } from './number-that-differs.ts'
import type { SegmentKind } from './segment-kind.ts'

const differenceOf = (kept: MoneySegment, derived: MoneySegment): string => {
  const number = numberThatDiffers(kept, derived, [
    'offset',
    'day',
    'skeleton',
    'document',
    'legEnd',
    'head',
    'pence',
  ])
  if (number !== null) return number
  for (const [group, text] of derived.wholes)
    if (Buffer.compare(text, kept.wholes.get(group) ?? Buffer.of()) !== 0)
      return `events kept as they are, ${group}`
  return 'what its columns refer to'
}

/** The columns of amounts at heads. */
export const moneyKind: SegmentKind<MoneySegment> = {
  name: 'money-columns',
  version: 1,
  shapes: moneyShapes,
  derive: deriveMoney,
  encode: encodeMoney,
  decode: decodeMoney,
  differenceOf,
}
