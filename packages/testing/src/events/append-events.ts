import type {
  Appended,
  AppendFailure,
  DomainEvent,
  EventStore,
  ExpectedRevision,
  Instant,
  LogRead,
  ReadSetEntry,
  StreamName,
} from '@coflyfr/core'
import type { Either } from 'fp-ts/lib/Either.js'
import { type AppendOrigin, eventsToAppend } from './events-to-append.ts'

/** One append of raw events, as a test says it. */
export interface RawAppend extends Omit<AppendOrigin, 'origin' | 'context'> {
  readonly stream: StreamName
  readonly events: readonly DomainEvent[]
  readonly expectedRevision: ExpectedRevision
  readonly context?: readonly ReadSetEntry[]
  readonly logRead?: LogRead
  readonly recordedAt?: Instant
}

/**
 * Appends raw events to a store, with correct ids; answers as the store does.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, plainDate, streamName } from '@coflyfr/core'
 * import { appendEvents, testClock } from '@coflyfr/testing'
 *
 * const store = memoryStore({ origin: 'example.gov.uk/ledger', clock: testClock() })
 * const noted = { type: 'Noted', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: {} }
 * await appendEvents(store, {
 *   stream: streamName('case', '7'), commandId: 'c-1', events: [noted], expectedRevision: 'no-stream',
 * })
 * assert.equal((await store.head()).size, 1)
 * ```
 */
export const appendEvents = (
  store: EventStore,
  { events, expectedRevision, context = [], logRead, recordedAt, ...origin }: RawAppend,
): Promise<Either<AppendFailure, Appended>> => {
  const read = context.map(({ stream, revision }) => ({ stream, revision }))
  const prepared = eventsToAppend({ ...origin, origin: store.origin, context: read }, events)
  const { stream, commandId } = origin
  const commandHash = prepared[0]?.commandHash ?? ''
  const options = { expectedRevision, commandId, commandHash, context }
  const given = {
    ...options,
    ...(logRead === undefined ? {} : { logRead }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
  }
  return store.appendToStream(stream, prepared, given)()
}
