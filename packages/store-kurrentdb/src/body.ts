import {
  canonicalContext,
  type Envelope,
  type EventToAppend,
  type Instant,
  leafText,
  readEnvelope,
  StoreFault,
  type StreamName,
  uuidV5,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { EventToStore, StoredEvent } from './client/cluster-client.ts'

/** Where an event is to stand. */
export interface Place {
  readonly stream: StreamName
  readonly revision: number
  readonly recordedAt: Instant
}

/** The name of a ledger's stream on the cluster. */
export const clusterStream = (origin: string, stream: string): string => `${origin}/${stream}`

/**
 * The id under which the cluster keeps an event. A cluster takes an append whose ids it knows for a repeat, whatever is
 * in it (KURRENTDB §4), and the envelope's id does not tell two commands with the same events apart: this one does.
 */
const clusterId = ({ id, commandHash }: Pick<Envelope, 'id' | 'commandHash'>): string =>
  uuidV5(id, commandHash)

/** Plain bytes: the clients copy a `Buffer` before they send it. */
const utf8 = (text: string): Uint8Array => {
  const { buffer, byteOffset, byteLength } = Buffer.from(text, 'utf8')
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/**
 * An event as it is stored: its body is the very text that its leaf hashes, as bytes, so that no JSON parser of a client
 * comes near a figure (KURRENTDB §5).
 */
export const bodyOf = (event: EventToAppend, place: Place, last: boolean): EventToStore => ({
  id: clusterId(event),
  type: event.type,
  data: utf8(leafText(event, place, canonicalContext(event.context))),
  metadata: { last },
})

const unreadable = ({ stream, revision }: StoredEvent, why: string): StoreFault =>
  new StoreFault('UnreadableEvent', `Event ${revision} of ${stream} cannot be read: ${why}`)

/** The type of the mark that the server leaves in `$all` where a stream was ended for good. */
const tombstoneType = '$streamDeleted'

const ended = ({ stream }: StoredEvent): StoreFault =>
  new StoreFault(
    'Damaged',
    `${stream} was deleted for good: streams of a ledger never are; restore the cluster from a backup`,
  )

/**
 * The envelope of a stored event. Throws `Damaged` at a tombstone, `UnreadableEvent`, naming it, where the body is not
 * an envelope, or has another stream, revision, type or id than the cluster says.
 */
export const envelopeOf = (origin: string, stored: StoredEvent): Envelope => {
  if (stored.type === tombstoneType) throw ended(stored)
  if (stored.data === null) throw unreadable(stored, 'it is JSON, and a ledger stores bytes')
  const { buffer, byteOffset, byteLength } = stored.data
  const read = readEnvelope(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'))
  if (isLeft(read)) throw unreadable(stored, read.left)
  const envelope = read.right
  const { stream, revision, type } = envelope
  const isSame =
    clusterStream(origin, stream) === stored.stream &&
    revision === stored.revision &&
    type === stored.type &&
    clusterId(envelope) === stored.id
  if (isSame) return envelope
  throw unreadable(stored, `its body is of ${type} ${revision} of ${stream}`)
}
