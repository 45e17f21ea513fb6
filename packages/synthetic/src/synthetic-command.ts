import type { Actor, Instant, JsonObject, PlainDate } from '@coflyfr/core'

/** A command as `record` reads it from a line of NDJSON, with the time that a history load asks for. */
export interface SyntheticCommand {
  readonly command: string
  readonly commandId: string
  readonly actor: Actor
  readonly effectiveOn: PlainDate
  readonly recordedAt: Instant
  readonly data: JsonObject
}
