import { expect, test } from 'vitest'
import { printedParts } from './printed-parts.ts'

test('parts that are large enough are printed, with their whole and percentages', () => {
  const { whole, parts, isHidden, percent } = printedParts({ offered: 15, notOffered: 5 })
  expect({ whole, parts, isHidden }).toEqual({
    whole: 20,
    parts: { offered: 15, notOffered: 5 },
    isHidden: false,
  })
  expect(percent('offered')).toBe('75.0')
})

test('a part that is too small is hidden with another one, and with its percentage', () => {
  const { whole, parts, isHidden, percent } = printedParts({ improved: 9, same: 6, worse: 1 })
  expect({ whole, parts, isHidden }).toEqual({
    whole: 16,
    parts: { improved: 9, same: '*', worse: '*' },
    isHidden: true,
  })
  expect(percent('worse')).toBe('*')
})

test('no part is printed if the whole is not published', () => {
  expect(printedParts({ takenUp: 9, declined: 6 }, false)).toMatchObject({
    whole: '*',
    parts: { takenUp: '*', declined: '*' },
  })
  expect(printedParts({ takenUp: 3, declined: 0 }).parts).toEqual({ takenUp: '*', declined: '*' })
  expect(printedParts({ takenUp: 0, declined: 0 }).percent('takenUp')).toBeNull()
})
