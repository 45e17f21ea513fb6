import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { recordedTimes, type TimesAsked } from './recorded-times.ts'

const asked: TimesAsked = {
  last: 1_000,
  now: 5_000,
  given: null,
  historyOpen: false,
  closesHistory: false,
}

const firstTwo = (given: Partial<TimesAsked>): unknown => {
  const times = recordedTimes({ ...asked, ...given })
  return times._tag === 'Left' ? times : [times.right(0), times.right(1)]
}

test('takes the clock, then one microsecond more for each event', () => {
  expect(firstTwo({})).toEqual([5_000, 5_001])
  expect(firstTwo({ last: null })).toEqual([5_000, 5_001])
})

test('continues from the last event if the clock stands still or has gone back', () => {
  expect(firstTwo({ now: 1_000 })).toEqual([1_001, 1_002])
  expect(firstTwo({ now: 3 })).toEqual([1_001, 1_002])
})

test('takes the time that is given inside a history load, for every event', () => {
  expect(firstTwo({ historyOpen: true, given: 1_000 })).toEqual([1_000, 1_000])
  expect(firstTwo({ historyOpen: true, given: 5_000 })).toEqual([5_000, 5_000])
})

test('refuses a time that is missing, too early, in the future, or given after the history load has ended', () => {
  expect(firstTwo({ historyOpen: true })).toEqual(left('missing'))
  expect(firstTwo({ historyOpen: true, given: 999 })).toEqual(left('earlier-than-last'))
  expect(firstTwo({ historyOpen: true, given: 5_001 })).toEqual(left('in-the-future'))
  expect(firstTwo({ given: 4_000 })).toEqual(left('history-is-closed'))
})

test('the end of a history load is recorded by the clock', () => {
  expect(firstTwo({ historyOpen: true, closesHistory: true })).toEqual([5_000, 5_001])
})
