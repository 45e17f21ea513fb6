import type { Recorded } from './envelope.ts'
import type { JsonValue } from './json.ts'
import type { PlainDate } from './plain-date.ts'

/** A command that an event leads to, as it would stand on a line of NDJSON. */
export interface ProcessCommand {
  readonly command: string
  /** Derived from the event's id, so that the same event never leads to two. */
  readonly commandId: string
  readonly effectiveOn: PlainDate
  readonly data: JsonValue
}

/** Turns events of some types into commands, such as the receipt in one pot of what another gave. Keeps no state. */
export interface ProcessManager {
  readonly name: string
  /** The command that it gives. */
  readonly gives: string
  readonly types: readonly string[]
  readonly commandsFor: (event: Recorded) => readonly ProcessCommand[]
}

/**
 * The id of a command that an event leads to.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { processCommandId } from '@coflyfr/core'
 *
 * assert.equal(processCommandId('reserve-funding', 'e-1'), 'process:reserve-funding:e-1')
 * ```
 */
export const processCommandId = (process: string, eventId: string): string =>
  `process:${process}:${eventId}`
