import { expect, test } from 'vitest'
import { MeasureCode } from './measure-code.ts'

test.each(['PM24', 'PM34a', 'CH/039', 'SCC/011b', 'contacts', 'agency-cover'])(
  'MeasureCode takes %s',
  (code) => {
    expect(MeasureCode.is(code)).toBe(true)
  },
)

test.each(['', 'CH.039', 'CH/', '/039', 'CH//039', '-a', 'a b', 'a'.repeat(41)])(
  'MeasureCode refuses %j, so that two codes never share a stream',
  (code) => {
    expect(MeasureCode.is(code)).toBe(false)
  },
)
