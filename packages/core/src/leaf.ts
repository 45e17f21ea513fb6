import { canonicalJson } from './canonical-json.ts'
import type { EventPlace, EventToAppend, StreamRevision } from './envelope.ts'
import type { Instant } from './instant.ts'
import { textWithinQuotes } from './quoted-text.ts'

/** Everything a leaf hashes: the whole envelope except the position, which the tree binds as the leaf's index. */
export type LeafFields = Omit<EventToAppend, 'data'> & LeafPlace

/** Where and when an event was recorded, as its leaf hashes it. */
export type LeafPlace = Pick<EventPlace, 'stream' | 'revision'> & { readonly recordedAt: Instant }

/** The same as a store keeps it: the context as its canonical text, so that nothing is parsed. */
export type LeafColumns = Omit<LeafFields, 'context'> & { readonly context: string }

/**
 * Canonical text of the streams and revisions that a decision read, in the order in which they were read.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalContext, streamName } from '@coflyfr/core'
 *
 * const read = [{ stream: streamName('rules'), revision: 3 }]
 * assert.equal(canonicalContext(read), '[{"revision":3,"stream":"rules"}]')
 * ```
 */
export const canonicalContext = (context: readonly StreamRevision[]): string =>
  `[${context
    .map(({ stream, revision }) => `{"revision":${revision},"stream":${JSON.stringify(stream)}}`)
    .join(',')}]`

/**
 * The bytes that an event's leaf hashes: RFC 8785 canonical JSON of the whole envelope, assembled by a fixed template
 * (keys in code-unit order) around data that is canonical already. Nothing is canonicalised twice, and no stored
 * column can disagree with the hash.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalJson, leafPreimage, epochInstant, plainDate, streamName } from '@coflyfr/core'
 *
 * const preimage = leafPreimage({
 *   stream: streamName('rules'), revision: 0, id: '6ba7b810-9dad-51d1-80b4-00c04fd430c8',
 *   type: 'HistoryClosed', schemaVersion: 1, effectiveOn: plainDate('2023-04-01'), recordedAt: epochInstant,
 *   actor: { id: 'u-1', role: 'auditor' }, commandId: 'c-1', commandHash: '00', correlationId: 'c-1',
 *   causationId: null, context: [], canonicalData: '{}',
 * })
 * assert.equal(preimage, canonicalJson(JSON.parse(preimage)))
 * ```
 */
export const leafPreimage = (event: LeafFields): string =>
  leafText(event, event, canonicalContext(event.context))

/**
 * As {@link leafPreimage}, for a store that keeps the context as its canonical text and gives the event its place: neither
 * writing nor verifying an event parses what it stores, or copies it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalContext, epochInstant, leafPreimage, leafText, plainDate, streamName } from '@coflyfr/core'
 *
 * const context = [{ stream: streamName('rules'), revision: 3 }]
 * const event = {
 *   id: '6ba7b810-9dad-51d1-80b4-00c04fd430c8', type: 'BudgetApproved', schemaVersion: 1,
 *   effectiveOn: plainDate('2023-04-01'), actor: { id: 'u-1', role: 'council' as const },
 *   commandId: 'c-1', commandHash: '00', correlationId: 'c-1', causationId: null, canonicalData: '{}',
 * }
 * const place = { stream: streamName('budget', '2023-24'), revision: 0, recordedAt: epochInstant }
 * assert.equal(leafText(event, place, canonicalContext(context)), leafPreimage({ ...event, ...place, context }))
 * ```
 */
export const leafText = (
  event: Omit<EventToAppend, 'data' | 'context'>,
  { stream, revision, recordedAt }: LeafPlace,
  context: string,
): string => {
  const { actor, causationId, correlationId } = event
  const commandId = textWithinQuotes(event.commandId)
  const cause = causationId === null ? 'null' : `"${textWithinQuotes(causationId)}"`
  const correlation =
    correlationId === event.commandId ? commandId : textWithinQuotes(correlationId)
  return `{"actor":{"id":"${textWithinQuotes(actor.id)}","role":"${actor.role}"},"causationId":${cause},"commandHash":"${
    event.commandHash
  }","commandId":"${commandId}","context":${context},"correlationId":"${correlation}","data":${
    event.canonicalData
  },"effectiveOn":"${event.effectiveOn}","id":"${event.id}","recordedAt":"${recordedAt}","revision":${revision},"schemaVersion":${
    event.schemaVersion
  },"stream":"${textWithinQuotes(stream)}","type":"${textWithinQuotes(event.type)}"}`
}

/**
 * Canonical text of an event's data; throws a TypeError naming the path of a value that JSON cannot hold.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalDataOf } from '@coflyfr/core'
 *
 * assert.equal(canonicalDataOf({ reference: 'V1', amount: '10.00' }), '{"amount":"10.00","reference":"V1"}')
 * assert.throws(() => canonicalDataOf({ amount: 10n }), TypeError)
 * ```
 */
export const canonicalDataOf = (data: unknown): string => canonicalJson(data as never)
