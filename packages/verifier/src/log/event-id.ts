import type { LedgerEvent } from '../event.ts'
import { eventUuid, type Hashing, sha256Hex } from '../hashing.ts'
import { canonicalText } from '../text/canonical.ts'

const contextText = ({ context }: LedgerEvent): string =>
  context.length === 0
    ? '[]'
    : canonicalText(context.map(({ revision, stream }) => ({ revision, stream })))

const quoted = (text: string): string => JSON.stringify(text)

/** What stands before the data in the preimage. */
const before = (event: LedgerEvent, context: string): string =>
  `{"actor":{"id":${quoted(event.actor.id)},"role":"${event.actor.role}"},"causationId":${
    event.causationId === null ? 'null' : quoted(event.causationId)
  },"commandHash":"${event.commandHash}","commandId":${quoted(event.commandId)},"context":${context},"correlationId":${quoted(event.correlationId)},"data":`

/** What stands after it. */
const after = (event: LedgerEvent): string =>
  `,"effectiveOn":"${event.effectiveOn}","id":"${event.id}","recordedAt":"${event.recordedAt}","revision":${event.revision},"schemaVersion":${event.schemaVersion},"stream":"${event.stream}","type":${quoted(event.type)}}`

/** Hash of what an event says, without its place. */
export const bodyHash = (hashing: Hashing, event: LedgerEvent, preimage: string): string => {
  const context = contextText(event)
  const data = preimage.slice(before(event, context).length, -after(event).length)
  return sha256Hex(hashing, JSON.stringify([event.type, event.effectiveOn, context, data]))
}

/** The id that an event of this place in its append must have. */
export const eventId = (
  hashing: Hashing,
  origin: string,
  { stream, commandId }: LedgerEvent,
  place: { readonly number: number; readonly count: number; readonly body: string },
): string =>
  eventUuid(
    hashing,
    JSON.stringify([origin, stream, commandId, place.number, place.count, place.body]),
  )
