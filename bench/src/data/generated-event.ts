import type { Actor, DomainEvent, StreamName } from '@coflyfr/core'

/** A generated event, with its stream and who recorded it. */
export interface GeneratedEvent {
  readonly stream: StreamName
  readonly event: DomainEvent<string, unknown>
  readonly actor: Actor
  /** Whether the decision behind it read the approval rules. */
  readonly readsRules: boolean
}
