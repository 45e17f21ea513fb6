import type { EventStore, StreamName } from '@coflyfr/core'
import { left } from 'fp-ts/lib/Either.js'

/** What becomes of an append: it goes through, is lost on the way there, or is carried out and the answer lost. */
export type AppendFault = 'none' | 'request-lost' | 'reply-lost'

/**
 * A store whose appends end in `OutcomeUnknown` when it is told so; everything else goes through. To the caller it is
 * as after a power cut or a broken connection.
 *
 * @param nextFault asked once for each append
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, plainDate, streamName } from '@coflyfr/core'
 * import { appendEvents, testClock, unsureStore } from '@coflyfr/testing'
 *
 * const store = memoryStore({ origin: 'example.gov.uk/ledger', clock: testClock() })
 * const noted = { type: 'Noted', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: {} }
 * const outcome = await appendEvents(unsureStore(store, () => 'reply-lost'), {
 *   stream: streamName('case', '7'), commandId: 'c-1', events: [noted], expectedRevision: 'no-stream',
 * })
 * assert.deepEqual([outcome._tag, (await store.head()).size], ['Left', 1])
 * ```
 */
export const unsureStore = (store: EventStore, nextFault: () => AppendFault): EventStore => ({
  ...store,
  appendToStream: (stream, events, options) => async () => {
    const fault = nextFault()
    if (fault === 'request-lost') return unknown(stream, options.commandId, fault)
    const outcome = await store.appendToStream(stream, events, options)()
    return fault === 'none' ? outcome : unknown(stream, options.commandId, fault)
  },
})

const unknown = (stream: StreamName, commandId: string, cause: AppendFault) =>
  left({ tag: 'OutcomeUnknown', stream, commandId, cause } as const)
