import { isLeft } from 'fp-ts/lib/Either.js'
import type { Command } from './command.ts'
import type { CommandDefinition } from './command-definition.ts'
import type { CommandResult } from './command-result.ts'
import type { Recorded } from './envelope.ts'
import type { ProcessCommand, ProcessManager } from './process-manager.ts'
import { processOrigin } from './process-origin.ts'
import { type SubmitEnvironment, submit } from './submit.ts'

/** Which processes there are, which commands they may give, and the position up to which their events were seen. */
export interface ProcessRun {
  readonly processes: readonly ProcessManager[]
  readonly definitions: ReadonlyMap<string, CommandDefinition>
  readonly after: number
}

/** What the processes did, and the position up to which they have seen every event. */
export interface ProcessesRan {
  readonly results: readonly CommandResult[]
  readonly position: number
}

/** How many commands one event may lead to in a row; more is a circle of processes, which is a bug. */
const depthMax = 16

const commandOf = (
  definition: CommandDefinition,
  process: string,
  event: Recorded,
  given: ProcessCommand,
  recordedAt: Recorded['recordedAt'] | null,
): Command => {
  const decoded = definition.data.decode(given.data)
  if (isLeft(decoded)) throw new TypeError(`Process ${process} made a malformed ${given.command}`)
  const command = { ...given, ...processOrigin(process, event, given), data: decoded.right }
  return recordedAt === null ? command : { ...command, recordedAt }
}

const react = async (
  environment: SubmitEnvironment,
  { processes, definitions }: ProcessRun,
  event: Recorded,
): Promise<readonly CommandResult[]> => {
  const results: CommandResult[] = []
  for (const process of processes.filter(({ types }) => types.includes(event.type))) {
    for (const given of process.commandsFor(event)) {
      const definition = definitions.get(given.command)
      if (definition === undefined)
        throw new Error(`Process ${process.name} gives an unknown ${given.command}`)
      const head = await environment.store.head()
      const recordedAt = head.historyOpen ? head.recordedAt : null
      const command = commandOf(definition, process.name, event, given, recordedAt)
      results.push(await submit(environment, definition, command))
    }
  }
  return results
}

/**
 * Runs every process to caught-up: all events after the given position up to the head, and those that the processes'
 * own commands lead to. Running it again from any earlier position changes nothing: derived command ids are found as
 * duplicates.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { randomBytes, randomUUID } from 'node:crypto'
 * import {
 *   commandCatalogue, ledgerCommands, memoryStore, openLedger, processCommandId, type Recorded,
 *   runProcesses,
 * } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: true, refusalsKept: true })
 * const environment = {
 *   store, states: new Map(), refusalsKept: true, clock: () => 1, uuid: randomUUID,
 *   salt: () => randomBytes(16).toString('hex'), warn: console.warn,
 * }
 * const closing = {
 *   name: 'closing', gives: 'CloseHistory', types: ['LedgerOpened'],
 *   commandsFor: ({ id, effectiveOn }: Recorded) => [
 *     { command: 'CloseHistory', commandId: processCommandId('closing', id), effectiveOn, data: {} },
 *   ],
 * }
 * const run = { processes: [closing], definitions: commandCatalogue(ledgerCommands), after: -1 }
 * const first = await runProcesses(environment, run)
 * const again = await runProcesses(environment, run)
 * assert.deepEqual([first.results[0]?.outcome, again.results[0]?.outcome], ['committed', 'duplicate'])
 * ```
 */
export const runProcesses = async (
  environment: SubmitEnvironment,
  run: ProcessRun,
): Promise<ProcessesRan> => {
  const types = run.processes.flatMap((process) => process.types)
  const results: CommandResult[] = []
  const depths: Depths = new Map()
  let { after } = run
  let upTo = (await environment.store.head()).size - 1
  while (after < upTo) {
    let last = upTo
    for await (const batch of environment.store.readAll({ after, upTo, types })) {
      for (const event of batch) {
        const given = await react(environment, run, event)
        noteDepth(depths, event, given)
        results.push(...given)
        last = Math.max(last, ...given.map(positionOf))
      }
    }
    after = upTo
    upTo = last
  }
  return { results, position: after }
}

/** By command id, how many commands of processes led to it; one for a command that a person's event led to. */
type Depths = Map<string, number>

const noteDepth = (depths: Depths, event: Recorded, given: readonly CommandResult[]): void => {
  const depth = (depths.get(event.commandId) ?? 0) + 1
  if (given.length > 0 && depth > depthMax) {
    throw new Error(
      `Processes still give commands after ${depthMax} in a row: two of them answer each other`,
    )
  }
  for (const { commandId } of given) depths.set(commandId, depth)
}

/** Where a command's events end: processes go on to there, and leave what others append meanwhile to the next run. */
const positionOf = (result: CommandResult): number =>
  result.outcome === 'committed' || result.outcome === 'duplicate' ? (result.position ?? -1) : -1
