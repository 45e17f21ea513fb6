import { expect, test } from 'vitest'
import { instant, microsecondsOf } from './instant.ts'
import { todayOf } from './today.ts'

test.each([
  ['2023-06-01T22:59:59.999999Z', '2023-06-01'],
  ['2023-06-01T23:00:00Z', '2023-06-02'],
  ['2023-11-15T23:59:59Z', '2023-11-15'],
  ['2024-01-01T00:00:00Z', '2024-01-01'],
])('at %s it is %s in London', (moment, day) => {
  expect(todayOf({ clock: () => microsecondsOf(instant(moment)) })).toBe(day)
})
