import type { Recorded } from './envelope.ts'
import type { Loaded } from './event-store.ts'

/**
 * Continues a fold with events of its stream that are in memory.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { foldEvents } from '@coflyfr/core'
 *
 * assert.deepEqual(foldEvents([], { state: 7, revision: 2 }, (count) => count + 1), { state: 7, revision: 2 })
 * ```
 */
export const foldEvents = <State>(
  events: Iterable<Recorded>,
  from: Loaded<State>,
  evolve: (state: State, event: Recorded) => State,
): Loaded<State> => {
  let { state, revision } = from
  for (const event of events) {
    state = evolve(state, event)
    revision = event.revision
  }
  return { state, revision }
}
