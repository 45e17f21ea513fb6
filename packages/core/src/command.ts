import type { Actor } from './actor.ts'
import type { Instant } from './instant.ts'
import type { PlainDate } from './plain-date.ts'

/** A request to change the ledger: an imperative name, who asks, the date from which it is to hold, and what exactly.
 */
export interface Command<Name extends string = string, Data = unknown> {
  readonly command: Name
  /** Chosen by the caller; the same id with the same content is the same command, for ever. */
  readonly commandId: string
  /** SHA-256 of the canonical command as given, lower-case hex; see `hashCommand`. */
  readonly commandHash: string
  readonly actor: Actor
  readonly effectiveOn: PlainDate
  readonly data: Data
  /** Given by a history load only: when the command was recorded in the council's own books. */
  readonly recordedAt?: Instant
  /** Set where another event led to this command. */
  readonly causationId?: string
  readonly correlationId?: string
}
