import { type Instant, instant, microsecondsOf } from '@coflyfr/core'

/** Microseconds that the clock goes on at each reading: one millisecond. */
const tick = 1_000

/** A clock that is called for the microseconds since 1970 and can be set, back as well as on. */
export interface TestClock {
  (): number
  readonly set: (moment: Instant) => void
}

/**
 * A clock for stores under test: it goes on by a millisecond at each reading and depends on nothing outside.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { instant, instantOfMicroseconds } from '@coflyfr/core'
 * import { testClock } from '@coflyfr/testing'
 *
 * const clock = testClock(instant('2023-11-15T10:00:00Z'))
 * clock()
 * assert.equal(instantOfMicroseconds(clock()), '2023-11-15T10:00:00.001000Z')
 * clock.set(instant('2023-11-14T10:00:00Z'))
 * assert.equal(instantOfMicroseconds(clock()), '2023-11-14T10:00:00.000000Z')
 * ```
 */
export const testClock = (start: Instant = instant('2023-11-15T10:00:00Z')): TestClock => {
  let next = microsecondsOf(start)
  const read = () => {
    const microseconds = next
    next += tick
    return microseconds
  }
  return Object.assign(read, {
    set: (moment: Instant) => {
      next = microsecondsOf(moment)
    },
  })
}
