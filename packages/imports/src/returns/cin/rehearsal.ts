import {
  type Command,
  type CommandDefinition,
  type DomainEvent,
  type EventStore,
  type ExecuteEnvironment,
  foldByReading,
  instantOfMicroseconds,
  parseCommand,
  type ReadStreamOptions,
  type Recorded,
  type StreamName,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { malformedRule, ruleCodeOf, ruleText } from '../../submit-command.ts'
import type { ReturnRequest } from '../return-request.ts'
import type { PlannedCommand } from './child-plan.ts'

/** Why a command of a plan would be refused. */
export interface RefusedInRehearsal {
  readonly planned: PlannedCommand
  readonly rule: string
  readonly code: string | null
}

/** The store as it would be if the commands so far had been appended to one stream. */
const withRehearsed = (
  store: EventStore,
  stream: StreamName,
  rehearsed: readonly Recorded[],
): EventStore => {
  async function* readStream(name: StreamName, options?: ReadStreamOptions) {
    yield* store.readStream(name, options)
    if (name !== stream) return
    const from = options?.from ?? 0
    yield rehearsed.filter(({ revision }) => revision >= from)
  }
  return { ...store, readStream, foldStream: foldByReading(readStream) }
}

const lastRevision = async (store: EventStore, stream: StreamName): Promise<number> => {
  let last = -1
  for await (const batch of store.readStream(stream)) last = batch.at(-1)?.revision ?? last
  return last
}

const asRecorded = (
  { commandId, commandHash, actor }: Command,
  event: DomainEvent,
  stream: StreamName,
  revision: number,
): Recorded => ({
  ...event,
  id: '',
  actor,
  commandId,
  commandHash,
  correlationId: commandId,
  causationId: null,
  context: [],
  stream,
  revision,
  position: revision,
  recordedAt: instantOfMicroseconds(0),
})

/**
 * Runs the commands of a plan through the ledger's own deciders, each as if those before it had been recorded, and
 * appends nothing. Returns the first that would be refused, so that a child is imported as a whole or not at all.
 */
export const rehearse = async (
  { environment, definitions, actor, recordedAt }: ReturnRequest,
  stream: StreamName,
  commands: readonly PlannedCommand[],
): Promise<RefusedInRehearsal | null> => {
  const rehearsed: Recorded[] = []
  const store = withRehearsed(environment.store, stream, rehearsed)
  const rehearsing: ExecuteEnvironment = { store, states: new Map() }
  let revision = await lastRevision(environment.store, stream)
  for (const planned of commands) {
    const { command, effectiveOn, data } = planned
    const made = { command, commandId: 'cin-rehearsal', effectiveOn, data, actor }
    const parsed = parseCommand(definitions)(
      recordedAt === undefined ? made : { ...made, recordedAt },
    )
    if (isLeft(parsed)) {
      return { planned, rule: `${command}: ${malformedRule(parsed.left)}`, code: null }
    }
    const answer = await previewed(rehearsing, parsed.right)
    if (answer.refusal !== null) {
      const { tag, ...detail } = answer.refusal
      const rule = `${command} would be refused: ${ruleText(tag, detail)}`
      return { planned, rule, code: ruleCodeOf(detail) }
    }
    for (const event of answer.events) {
      revision += 1
      rehearsed.push(asRecorded(parsed.right.command, event, stream, revision))
    }
  }
  return null
}

const previewed = (
  environment: ExecuteEnvironment,
  { definition, command }: { readonly definition: CommandDefinition; readonly command: Command },
) => definition.preview(environment, command)
