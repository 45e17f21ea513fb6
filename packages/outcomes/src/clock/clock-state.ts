import type { PlainDate } from '@coflyfr/core'
import type { ClockLeg } from './clock-leg.ts'
import type { Due } from './due-of.ts'

/**
 * How a clock stands on a day. `missed`: it was stopped after its last day, so it was not met in time and never will be.
 */
export type ClockState = 'open' | 'overdue' | 'met' | 'met-late' | 'stopped' | 'missed'

/**
 * How a leg stands on a day, which need not be a working day: up to the last day it is in time.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { clockState } from '@coflyfr/outcomes/clocks'
 *
 * const due = { due: plainDate('2023-04-06'), lastDay: plainDate('2023-04-07') }
 * const running = { kind: 'running' } as const
 * assert.equal(clockState(running, due, plainDate('2023-04-07')), 'open')
 * assert.equal(clockState(running, due, plainDate('2023-04-08')), 'overdue')
 * ```
 */
export const clockState = (end: ClockLeg['end'], { lastDay }: Due, day: PlainDate): ClockState => {
  switch (end.kind) {
    case 'running':
      return day > lastDay ? 'overdue' : 'open'
    case 'done':
      return end.on > lastDay ? 'met-late' : 'met'
    case 'stopped':
      return end.on > lastDay ? 'missed' : 'stopped'
  }
}
