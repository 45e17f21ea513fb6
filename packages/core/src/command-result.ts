import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { Command } from './command.ts'
import type { Executed, ExecuteFailure } from './execute.ts'
import type { Refusal } from './refusal.ts'
import type { StreamName } from './stream-name.ts'

/** Where the evidence of a refusal stands, and the salt that proves it was about this command; the salt is not kept. */
export interface RefusalEvidence {
  readonly position: number | null
  readonly salt: string
}

/** What became of a command: the result line of `record` (CONTRACT, "Commands as NDJSON"). */
export type CommandResult =
  | {
      readonly commandId: string
      readonly outcome: 'committed' | 'duplicate'
      readonly stream: StreamName
      readonly revision: number
      readonly position: number | null
      readonly events: readonly string[]
      /** The hash of what is to be approved, if the command proposed something. */
      readonly contentHash?: string
    }
  | {
      readonly commandId: string
      readonly outcome: 'refused'
      readonly refusal: Refusal
      readonly evidence?: RefusalEvidence
    }
  | { readonly commandId: string; readonly outcome: 'unknown' }

const contentHashIn = ({ events }: Executed): { readonly contentHash?: string } => {
  for (const { data } of events) {
    if (typeof data !== 'object' || data === null || !('contentHash' in data)) continue
    const { contentHash } = data as { readonly contentHash: unknown }
    if (typeof contentHash === 'string') return { contentHash }
  }
  return {}
}

/**
 * The result line of an outcome of `execute`, before any evidence of a refusal.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {
 *   commandCatalogue, commandResult, ledgerCommands, memoryStore, openLedger, parseCommand,
 * } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const parsed = parseCommand(commandCatalogue(ledgerCommands))({
 *   command: 'CloseHistory', commandId: 'c-1', actor: { id: 'u-1', role: 'auditor' },
 *   effectiveOn: '2023-04-01', data: {},
 * })
 * assert.ok(parsed._tag === 'Right')
 * const { definition, command } = parsed.right
 * const outcome = await definition.execute({ store, states: new Map() }, command)()
 * assert.deepEqual(commandResult(command, outcome), {
 *   commandId: 'c-1', outcome: 'refused', refusal: { tag: 'NoHistoryIsOpen' },
 * })
 * ```
 */
export const commandResult = (
  { commandId }: Command,
  outcome: Either<ExecuteFailure, Executed>,
): CommandResult => {
  if (isLeft(outcome)) {
    return outcome.left.tag === 'OutcomeUnknown'
      ? { commandId, outcome: 'unknown' }
      : { commandId, outcome: 'refused', refusal: outcome.left }
  }
  const { stream, revision, position, types, duplicate } = outcome.right
  return {
    commandId,
    outcome: duplicate ? 'duplicate' : 'committed',
    stream,
    revision,
    position,
    events: types,
    ...contentHashIn(outcome.right),
  }
}
