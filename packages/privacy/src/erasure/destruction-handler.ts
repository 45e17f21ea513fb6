import {
  type Command,
  type CommandDefinition,
  type CommandHandler,
  contextSource,
  defineCommands,
  type Erasing,
  type EventStore,
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
import { followMerges, type MergesRead } from '../reading/follow-merges.ts'
import { keysIn } from '../reading/keys-of-person.ts'
import type { CaseRecords, RecordOfCases } from '../retention/case-records.ts'
import { retentionSource } from '../retention/retention-source.ts'
import { withRoles } from '../shared/roles.ts'
import { type DestroySubjectKey, destructionCommands } from './commands.ts'
import {
  type DestructionContext,
  type DestructionReads,
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

/** What is read of other streams, before the cases of a person are one record. */
type ReadContext<Facts> = RulesContext &
  DestructionReads & { readonly [key: `case:${string}`]: Facts }

const keysNamed = ({ data }: DestroySubjectKey): readonly string[] => [
  ...new Set([data.subject, ...data.merged]),
]

const casePart = (key: string): `case:${string}` => `case:${key}`

const recordIn = <Facts>(
  { recordOf }: CaseRecords<Facts>,
  command: DestroySubjectKey,
  context: ReadContext<Facts>,
): RecordOfCases =>
  recordOf(
    keysNamed(command).map((key) => {
      const facts = context[casePart(key)]
      if (facts === undefined)
        throw new TypeError(`Cannot destroy a key: no case of ${key} was read`)
      return facts
    }),
  )

const noCases: RecordOfCases = { recordClasses: [], triggers: [] }

type DestructionHandler<Facts> = CommandHandler<
  DestroySubjectKey,
  PrivacyState,
  PrivacyEvent,
  ReadContext<Facts>,
  DestructionRefusal | RoleNotAllowed
>

/** @param mergedKeys the keys that the log says were merged into the person's */
const handlerWith = <Facts>(
  caseRecords: CaseRecords<Facts> | null,
  mergedKeys: readonly string[],
): DestructionHandler<Facts> => {
  const withRecord = (
    command: DestroySubjectKey,
    context: ReadContext<Facts>,
  ): RulesContext & DestructionContext => ({
    ...context,
    mergedKeys,
    record: caseRecords === null ? noCases : recordIn(caseRecords, command, context),
  })
  return {
    name: 'privacy',
    events: privacyStreamEvents,
    streamOf: ({ data }) => streamName('privacy', data.subject),
    contextOf: (command) => ({
      ...Object.fromEntries(command.data.merged.map((key) => [mergedPart(key), keySource(key)])),
      ...(caseRecords === null
        ? {}
        : Object.fromEntries(
            keysNamed(command).map((key) => [casePart(key), caseRecords.factsOf(key)]),
          )),
      rules: rulesSource(),
      retention: retentionSource(),
    }),
    decider: {
      initialState: initialPrivacy,
      evolve: evolvePrivacy,
      decide: withRoles((command: DestroySubjectKey, state: PrivacyState, context) =>
        decideDestruction(command, state, withRecord(command, context)),
      ),
    },
    rationale: (command, state, context) =>
      explainDestruction(command, state, withRecord(command, context)),
  }
}

/** Commands come here through the codec of their data. */
const asGiven = (command: Command): DestroySubjectKey => {
  const { data } = command
  if (destructionCommands.DestroySubjectKey.is(data))
    return { ...command, command: 'DestroySubjectKey', data }
  throw new TypeError('Cannot destroy a key: the data name no person')
}

const withVault = async <Facts>(
  environment: ExecuteEnvironment,
  handler: DestructionHandler<Facts>,
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
  // Where the outcome is unknown it stays begun: `settleErasures` asks the log again.
  else if (isBegun && executed.left.tag !== 'OutcomeUnknown') await vault.giveUpErasure(erasing)
  return executed
}

/** The store, refusing an append where a merge came since the merges were read. */
const standingOn = ({ logRead }: MergesRead, store: EventStore): EventStore => ({
  ...store,
  appendToStream: (stream, events, options) =>
    store.appendToStream(stream, events, { ...options, logRead }),
})

/** How often to decide again because a merge came in between: beyond it, others merge all the time. */
const readingsMax = 5

/**
 * `DestroySubjectKey`: the vault notes what is to go, the event is appended, and then the keys are destroyed. A crash
 * leaves either the note alone, or the note and the event, which `settleErasures` brings to its end. Merges are
 * recorded in the streams of the merged keys, so they are read from the whole log, and the append is refused where
 * another has come since.
 *
 * @param caseRecords what the person's cases say of how long their record is kept; null where only what is recorded
 *   here counts
 */
export const destructionDefinitions = <Facts>(
  caseRecords: CaseRecords<Facts> | null,
): readonly CommandDefinition[] => {
  const mergesOf = followMerges()
  const handlerFor = async ({ store }: ExecuteEnvironment, { data }: DestroySubjectKey) => {
    const merges = await mergesOf(store)
    const { own, merged } = keysIn(merges.into, data.subject)
    return { merges, handler: handlerWith(caseRecords, own === data.subject ? merged : []) }
  }
  const carryOut = async (
    environment: ExecuteEnvironment,
    given: DestroySubjectKey,
    vault: Vault,
  ): Promise<Either<ExecuteFailure, Executed>> => {
    for (let reading = 1; ; reading += 1) {
      const { merges, handler } = await handlerFor(environment, given)
      const store = standingOn(merges, environment.store)
      const executed = await withVault({ ...environment, store }, handler, given, vault)
      const hasMoved = isLeft(executed) && executed.left.tag === 'TooManyConflicts'
      if (!hasMoved || reading === readingsMax) return executed
    }
  }
  const defined = (handler: DestructionHandler<Facts>): readonly CommandDefinition[] =>
    defineCommands(handler, destructionCommands)
  return defined(handlerWith(caseRecords, [])).map((definition) => ({
    ...definition,
    preview: async (environment, command) => {
      const { handler } = await handlerFor(environment, asGiven(command))
      const [own = definition] = defined(handler)
      return own.preview(environment, command)
    },
    execute: (environment, command) => async () => {
      const { sealing } = environment
      if (sealing === undefined)
        return left({ tag: 'NoVault', command: command.command, fields: [] })
      return carryOut(environment, asGiven(command), sealing.vault)
    },
  }))
}
