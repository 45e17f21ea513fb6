import type { LedgerEvent, PlacedEvent, Told } from '../event.ts'
import { canonicalText } from '../text/canonical.ts'
import { parseEnvelope } from './envelope.ts'
import { type PlainEnvelope, readPlainly } from './plain-envelope.ts'

/** An event as it was read, with the texts that its id is made of. */
export interface ReadEvent {
  readonly event: PlacedEvent
  readonly context: string
  readonly data: string
}

/** Whether somebody reads what an event of a type in a stream says, and not its envelope alone. */
export type IsTold = (type: string, stream: string) => boolean

const untold: Told = Object.freeze(JSON.parse('{}'))

const nothingRead: LedgerEvent['context'] = []

let lastContext = { text: '[]', context: nothingRead }

/** What an append read; neighbours read much alike. */
const contextOf = (text: string): LedgerEvent['context'] => {
  if (text !== lastContext.text) lastContext = { text, context: JSON.parse(text) }
  return lastContext.context
}

const envelopeAlone = (plain: PlainEnvelope, position: number): PlacedEvent => ({
  actor: { id: plain.actorId, role: plain.role },
  causationId: plain.causationId,
  commandHash: plain.commandHash,
  commandId: plain.commandId,
  context: contextOf(plain.context),
  correlationId: plain.correlationId,
  data: untold,
  effectiveOn: plain.effectiveOn,
  id: plain.id,
  recordedAt: plain.recordedAt,
  revision: plain.revision,
  schemaVersion: plain.schemaVersion,
  stream: plain.stream,
  type: plain.type,
  position,
})

/** The event of a preimage, or what is wrong with it. What nobody reads of it is found to be canonical JSON and left. */
export const readEvent = (
  preimage: string,
  position: number,
  isTold: IsTold,
): ReadEvent | string => {
  const plain = readPlainly(preimage)
  if (plain !== undefined) {
    const { context, data, type, stream } = plain
    // Parsed anew where it is kept: parts of the preimage would hold all of it in memory.
    const event = isTold(type, stream)
      ? Object.assign(JSON.parse(preimage), { position })
      : envelopeAlone(plain, position)
    return { event, context, data }
  }
  const event = parseEnvelope(preimage)
  if (typeof event === 'string') return event
  return {
    event: Object.assign(event, { position }),
    context: textOf(event.context),
    data: textOf(event.data),
  }
}

/** Of an envelope that was found canonical its parts are so too. */
const textOf = (value: unknown): string => canonicalText(JSON.parse(JSON.stringify(value)))
