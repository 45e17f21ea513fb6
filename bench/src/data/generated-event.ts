import type { Actor, DomainEvent, StreamName } from '@coflyfr/core'

/** An event that the generator made up: what happened, in which stream, and who recorded it. */
export interface GeneratedEvent {
  readonly stream: StreamName
  readonly event: DomainEvent<string, unknown>
  readonly actor: Actor
  /** Whether the decision behind it read the approval rules. */
  readonly readsRules: boolean
}
