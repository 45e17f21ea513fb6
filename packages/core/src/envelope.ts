import type { Actor } from './actor.ts'
import type { Instant } from './instant.ts'
import type { JsonValue } from './json.ts'
import type { PlainDate } from './plain-date.ts'
import type { StreamName } from './stream-name.ts'

/** What a decider emits: the fact itself, before it has an identity or a place. `data` is in wire form. */
export interface DomainEvent<Type extends string = string, Data = JsonValue> {
  readonly type: Type
  readonly schemaVersion: number
  /** The date from which the fact holds, in Europe/London. */
  readonly effectiveOn: PlainDate
  readonly data: Data
}

/** A stream at a revision. Revision -1 is a stream that holds nothing yet. */
export interface StreamRevision {
  readonly stream: StreamName
  readonly revision: number
}

/** The part of the envelope that is fixed before the append, the same in every store and on every resend. */
export interface EventOrigin {
  /** UUIDv5; see `eventId`. */
  readonly id: string
  readonly actor: Actor
  readonly commandId: string
  /** SHA-256 of the canonical command, lower-case hex. */
  readonly commandHash: string
  readonly correlationId: string
  /** The id of the event that led to this one, or null where a person's command did. */
  readonly causationId: string | null
  /** What the decision read from other streams. */
  readonly context: readonly StreamRevision[]
}

/** Where an event stands: its stream, its 0-based revision there, and its 0-based position in the whole log. */
export interface EventPlace {
  readonly stream: StreamName
  readonly revision: number
  /** Index of the event's leaf in the Merkle tree. */
  readonly position: number
}

/** An event ready to be appended; `canonicalData` is the RFC 8785 text of `data`, the bytes that are stored and hashed. */
export interface EventToAppend extends DomainEvent, EventOrigin {
  readonly canonicalData: string
}

/** An event with its whole envelope, as every store returns it. */
export type Recorded<Event extends DomainEvent = DomainEvent> = Event &
  EventOrigin &
  EventPlace & { readonly recordedAt: Instant }

/** The narrow form that projections fold: the fact and its place, without the envelope's evidence. */
export type Placed<Event extends DomainEvent = DomainEvent> = Event & EventPlace
