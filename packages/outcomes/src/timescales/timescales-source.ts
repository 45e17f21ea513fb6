import { type ContextSource, contextSource, streamName } from '@coflyfr/core'
import { BankHolidaysPublished, type TimescalesEvent, TimescalesSet } from './events.ts'
import { evolveTimescales, initialTimescales, type TimescalesState } from './state.ts'

/** The stream that holds a council's own timescales and what bank holidays were published. */
export const timescalesStream = streamName('timescales')

/**
 * The timescales and bank holidays as context of a decision in another stream.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { timescalesSource } from '@coflyfr/outcomes/clocks'
 *
 * assert.equal(timescalesSource().stream, 'timescales')
 * ```
 */
export const timescalesSource = (): ContextSource<TimescalesState> =>
  contextSource<TimescalesState, TimescalesEvent>({
    name: 'timescales',
    stream: timescalesStream,
    events: [TimescalesSet, BankHolidaysPublished],
    initialState: initialTimescales,
    evolve: evolveTimescales,
  })
