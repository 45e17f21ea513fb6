import {
  type Command,
  type CommandDefinition,
  type CommandHandler,
  contextSource,
  defineCommands,
  type Erasing,
  type Executed,
  type ExecuteEnvironment,
  type ExecuteFailure,
  execute,
  streamName,
  type Vault,
} from '@coflyfr/core'
import { type RoleNotAllowed, type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import {
  type PrivacyEvent,
  privacyDefinitions,
  privacyStreamEvents,
} from '../privacy-stream/events.ts'
import { evolvePrivacy, initialPrivacy, type PrivacyState } from '../privacy-stream/state.ts'
import { retentionSource } from '../retention/retention-source.ts'
import { withRoles } from '../shared/roles.ts'
import { type DestroySubjectKey, destructionCommands } from './commands.ts'
import {
  type DestructionContext,
  decideDestruction,
  explainDestruction,
  mergedPart,
} from './decide-destruction.ts'
import type { DestructionRefusal } from './rules.ts'

const keySource = (key: string) =>
  contextSource<PrivacyState, PrivacyEvent>({
    name: 'merged-key',
    stream: streamName('privacy', key),
    events: privacyDefinitions,
    initialState: initialPrivacy,
    evolve: evolvePrivacy,
  })

const handler: CommandHandler<
  DestroySubjectKey,
  PrivacyState,
  PrivacyEvent,
  RulesContext & DestructionContext,
  DestructionRefusal | RoleNotAllowed
> = {
  name: 'privacy',
  events: privacyStreamEvents,
  streamOf: ({ data }) => streamName('privacy', data.subject),
  contextOf: ({ data }) => ({
    ...Object.fromEntries(data.merged.map((key) => [mergedPart(key), keySource(key)])),
    rules: rulesSource(),
    retention: retentionSource(),
  }),
  decider: {
    initialState: initialPrivacy,
    evolve: evolvePrivacy,
    decide: withRoles(decideDestruction),
  },
  rationale: explainDestruction,
}

/** Commands come here through the codec of their data. */
const asGiven = (command: Command): DestroySubjectKey => {
  const { data } = command
  if (destructionCommands.DestroySubjectKey.is(data))
    return { ...command, command: 'DestroySubjectKey', data }
  throw new TypeError('Cannot destroy a key: the data name no person')
}

const withVault = async (
  environment: ExecuteEnvironment,
  command: DestroySubjectKey,
  vault: Vault,
): Promise<Either<ExecuteFailure, Executed>> => {
  const { commandId, commandHash, data } = command
  const stream = handler.streamOf(command)
  const erasing: Erasing = {
    stream,
    commandId,
    commandHash,
    subjects: [data.subject, ...data.merged],
  }
  let isBegun = false
  const executed = await execute(environment, handler, command, async () => {
    await vault.beginErasure(erasing)
    isBegun = true
    return right(null)
  })()
  if (!isLeft(executed)) await vault.carryOutErasure(erasing)
  // What nobody can say yet stays begun: `settleErasures` asks the log again.
  else if (isBegun && executed.left.tag !== 'OutcomeUnknown') await vault.giveUpErasure(erasing)
  return executed
}

/**
 * `DestroySubjectKey`: the vault notes what is to go, the event is appended, and then the keys are destroyed. A crash
 * leaves either the note alone, or the note and the event, which `settleErasures` brings to its end.
 */
export const destructionDefinitions: readonly CommandDefinition[] = defineCommands(
  handler,
  destructionCommands,
).map((definition) => ({
  ...definition,
  execute: (environment, command) => async () => {
    const { sealing } = environment
    return sealing === undefined
      ? left({ tag: 'NoVault', command: command.command, fields: [] })
      : withVault(environment, asGiven(command), sealing.vault)
  },
}))
