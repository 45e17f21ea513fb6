import type { EventToAppend } from './envelope.ts'
import type { AppendOptions } from './event-store.ts'
import type { StreamName } from './stream-name.ts'

/**
 * For stores: an append holds at least one event, and only events of its own command. Anything else is a bug, so it
 * throws: a RangeError or a TypeError.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { assertOneCommand, streamName } from '@coflyfr/core'
 *
 * const options = { expectedRevision: 'no-stream', commandId: 'c-1', commandHash: '00', context: [] } as const
 * assert.throws(() => assertOneCommand(streamName('rules'), [], options), RangeError)
 * ```
 */
export const assertOneCommand = (
  stream: StreamName,
  events: readonly EventToAppend[],
  { commandId, commandHash }: AppendOptions,
): void => {
  if (events.length === 0) throw new RangeError(`Cannot append to ${stream}: there are no events`)
  const foreign = events.find(
    (event) => event.commandId !== commandId || event.commandHash !== commandHash,
  )
  if (foreign === undefined) return
  throw new TypeError(
    `Cannot append ${foreign.type} of command "${foreign.commandId}" as command "${commandId}"`,
  )
}
