import type { LedgerEvent, PlacedEvent, Told } from '../event.ts'
import { canonicalText } from '../text/canonical.ts'
import { parseEnvelope } from './envelope.ts'
import { type PlainEnvelope, readPlainly } from './plain-envelope.ts'

/** An event as its preimage spells it: its envelope, and the texts that its id is made of. */
export interface ReadEvent {
  readonly preimage: string
  /** Its data is left out: most events are asked for nothing of it. */
  readonly event: PlacedEvent
  readonly context: string
  readonly data: string
}

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

/** The event of a preimage, or what is wrong with it. */
export const readEvent = (preimage: string, position: number): ReadEvent | string => {
  const plain = readPlainly(preimage)
  if (plain !== undefined) {
    const { context, data } = plain
    return { preimage, event: envelopeAlone(plain, position), context, data }
  }
  const event = parseEnvelope(preimage)
  if (typeof event === 'string') return event
  return {
    preimage,
    event: { ...event, data: untold, position },
    context: textOf(event.context),
    data: textOf(event.data),
  }
}

/** Of an envelope that was found canonical its parts are so too. */
const textOf = (value: unknown): string => canonicalText(JSON.parse(JSON.stringify(value)))

/** Whether somebody reads what an event of a type in a stream says, and not its envelope alone. */
export type IsTold = (type: string, stream: string) => boolean

/** The event of a preimage that was found sound, with its data where somebody reads it. */
export const toldEvent = (preimage: string, position: number, isTold: IsTold): PlacedEvent => {
  // Parsed anew, because it is kept: parts of the preimage would hold all of it in memory.
  const event: LedgerEvent = JSON.parse(preimage)
  const { data, type, stream } = event
  return { ...event, data: isTold(type, stream) ? data : untold, position }
}
