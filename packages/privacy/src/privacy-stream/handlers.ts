import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  type Refusal,
  refusingIdentifiers,
  streamName,
} from '@coflyfr/core'
import type { RulesContext } from '@coflyfr/governance/rules'
import { type RoleNotAllowed, rulesSource } from '@coflyfr/governance/rules'
import type { Either } from 'fp-ts/lib/Either.js'
import type { AllocationSource } from '../access/allocation.ts'
import {
  identityAccessCommands,
  statementAccessCommands,
  type UnsealIdentity,
  type UnsealStatement,
} from '../access/commands.ts'
import {
  type AccessRefusal,
  decideIdentityAccess,
  decideStatementAccess,
  type IdentityAccessContext,
  type StatementAccessContext,
} from '../access/decide.ts'
import { sealedEventSource } from '../access/sealed-event-source.ts'
import { type ErasureStep, erasureStepCommands } from '../erasure/commands.ts'
import { decideErasureStep, type ErasureStepRefusal } from '../erasure/decide-steps.ts'
import { destructionDefinitions } from '../erasure/destruction-handler.ts'
import { type KeepingCommand, keepingCommands } from '../retention/commands.ts'
import {
  decideKeeping,
  type KeepingContext,
  type KeepingRefusal,
} from '../retention/decide-keeping.ts'
import { retentionSource } from '../retention/retention-source.ts'
import { type RightsCommand, rightsCommands } from '../rights/commands.ts'
import { decideRights, type RightsRefusal } from '../rights/decide.ts'
import { explainWithRoles, withRoles } from '../shared/roles.ts'
import {
  type MergeCommand,
  mergeCommands,
  type SubjectCommand,
  subjectCommands,
} from '../subject/commands.ts'
import {
  decideMerge,
  decideSubject,
  type MergeContext,
  type SubjectRefusal,
} from '../subject/decide.ts'
import { type PrivacyEvent, privacyStreamEvents } from './events.ts'
import { evolvePrivacy, initialPrivacy, type PrivacyState } from './state.ts'
import { subjectSource } from './subject-source.ts'

type Handler<Given extends PrivacyCommand, Context, Refused> = CommandHandler<
  Given,
  PrivacyState,
  PrivacyEvent,
  RulesContext & Context,
  Refused | RoleNotAllowed
>

type PrivacyCommand =
  | SubjectCommand
  | MergeCommand
  | RightsCommand
  | KeepingCommand
  | ErasureStep
  | UnsealIdentity
  | UnsealStatement

/** All of them fold one stream in one way. */
const onPrivacyStream = {
  name: 'privacy',
  events: privacyStreamEvents,
  streamOf: ({ data }: PrivacyCommand) => streamName('privacy', data.subject),
  subjectOf: ({ data }: PrivacyCommand) => data.subject,
} as const

const decidingBy = <Given extends PrivacyCommand, Context, Refused extends Refusal>(
  decide: (
    command: Given,
    state: PrivacyState,
    context: RulesContext & Context,
  ) => Either<Refused, readonly PrivacyEvent[]>,
): Omit<Handler<Given, Context, Refused>, 'contextOf'> => ({
  ...onPrivacyStream,
  decider: {
    initialState: initialPrivacy,
    evolve: evolvePrivacy,
    decide: withRoles(decide),
  },
  rationale: explainWithRoles(decide),
})

type Nothing = Readonly<Record<never, never>>

const subjectHandler: Handler<SubjectCommand, Nothing, SubjectRefusal> = {
  ...decidingBy(decideSubject),
  contextOf: () => ({ rules: rulesSource() }),
}

const mergeHandler: Handler<MergeCommand, MergeContext, SubjectRefusal> = {
  ...decidingBy(decideMerge),
  contextOf: ({ data }) => ({ rules: rulesSource(), survivor: subjectSource(data.into) }),
}

const rightsHandler: Handler<RightsCommand, Nothing, RightsRefusal> = {
  ...decidingBy(decideRights),
  contextOf: () => ({ rules: rulesSource() }),
}

const erasureHandler: Handler<ErasureStep, Nothing, ErasureStepRefusal> = {
  ...decidingBy(decideErasureStep),
  contextOf: () => ({ rules: rulesSource() }),
}

const keepingHandler: Handler<KeepingCommand, KeepingContext, KeepingRefusal> = {
  ...decidingBy(decideKeeping),
  contextOf: () => ({ rules: rulesSource(), retention: retentionSource() }),
}

const identityAccessHandler = (
  allocationOf: AllocationSource,
): Handler<UnsealIdentity, IdentityAccessContext, AccessRefusal> => ({
  ...decidingBy(decideIdentityAccess),
  contextOf: ({ data }) => ({ rules: rulesSource(), allocation: allocationOf(data.subject) }),
})

const statementAccessHandler = (
  allocationOf: AllocationSource,
): Handler<UnsealStatement, StatementAccessContext, AccessRefusal> => ({
  ...decidingBy(decideStatementAccess),
  contextOf: ({ data }) => ({
    rules: rulesSource(),
    allocation: allocationOf(data.subject),
    places: sealedEventSource(data.stream, data.revision),
  }),
})

/** The commands about one person's key, record and rights. */
export const privacyStreamCommands = (
  allocationOf: AllocationSource,
): readonly CommandDefinition[] =>
  refusingIdentifiers([
    ...defineCommands(subjectHandler, subjectCommands),
    ...defineCommands(mergeHandler, mergeCommands),
    ...defineCommands(identityAccessHandler(allocationOf), identityAccessCommands),
    ...defineCommands(statementAccessHandler(allocationOf), statementAccessCommands),
    ...defineCommands(rightsHandler, rightsCommands),
    ...defineCommands(keepingHandler, keepingCommands),
    ...defineCommands(erasureHandler, erasureStepCommands),
    ...destructionDefinitions,
  ])
