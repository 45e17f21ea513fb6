import type { StreamRevision } from './envelope.ts'
import { sha256Hex } from './hash.ts'
import { canonicalContext } from './leaf.ts'
import type { StreamName } from './stream-name.ts'
import { uuidV5 } from './uuid.ts'

/** Namespace of every event id: the UUIDv5 of the name `coflyfr` in the DNS namespace of RFC 9562, written out. */
const eventNamespace = '815e8438-e313-5476-80a2-a3b2afe6ac90'

/** What an event's id is made from; `number` counts from 0 within its append of `count` events. */
export interface EventIdParts {
  readonly origin: string
  readonly stream: StreamName
  readonly commandId: string
  readonly number: number
  readonly count: number
  readonly type: string
  readonly effectiveOn: string
  readonly context: readonly StreamRevision[]
  readonly canonicalData: string
}

/**
 * The id of an event: a UUIDv5, the same in every store and on every resend of one decision. Another decision of the
 * same command gets other ids, so that a cluster answers it with a conflict instead of a false "already written".
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { eventId, streamName } from '@coflyfr/core'
 *
 * const parts = {
 *   origin: 'council.example/ledger', stream: streamName('plan', 'think-family'), commandId: 'c-1',
 *   number: 0, count: 1, type: 'PlanClosed', effectiveOn: '2026-03-31', context: [], canonicalData: '{}',
 * }
 * assert.equal(eventId(parts), eventId(parts))
 * assert.notEqual(eventId(parts), eventId({ ...parts, canonicalData: '{"by":"cabinet"}' }))
 * ```
 */
export const eventId = (parts: EventIdParts): string =>
  eventIdOfColumns(parts, canonicalContext(parts.context))

/**
 * As {@link eventId}, for whoever has the context as its canonical text, as stores keep it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalContext, eventId, eventIdOfColumns, streamName } from '@coflyfr/core'
 *
 * const parts = {
 *   origin: 'council.example/ledger', stream: streamName('plan', 'think-family'), commandId: 'c-1',
 *   number: 0, count: 1, type: 'PlanClosed', effectiveOn: '2026-03-31', canonicalData: '{}',
 * }
 * const context = [{ stream: streamName('rules'), revision: 3 }]
 * assert.equal(eventIdOfColumns(parts, canonicalContext(context)), eventId({ ...parts, context }))
 * ```
 */
export const eventIdOfColumns = (parts: Omit<EventIdParts, 'context'>, context: string): string => {
  const body = sha256Hex(
    JSON.stringify([parts.type, parts.effectiveOn, context, parts.canonicalData]),
  )
  return uuidV5(
    eventNamespace,
    JSON.stringify([parts.origin, parts.stream, parts.commandId, parts.number, parts.count, body]),
  )
}
