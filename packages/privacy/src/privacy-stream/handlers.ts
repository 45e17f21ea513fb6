import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  refusingIdentifiers,
  streamName,
} from '@coflyfr/core'
import { type RoleNotAllowed, rulesSource } from '@coflyfr/governance/rules'
import type { Allocation, AllocationSource } from '../access/allocation.ts'
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
} from '../access/decide.ts'
import { type SealedPlaces, sealedEventSource } from '../access/sealed-event-source.ts'
import { type KeepingCommand, keepingCommands } from '../retention/commands.ts'
import { decideKeeping, type KeepingRefusal } from '../retention/decide-keeping.ts'
import { retentionSource } from '../retention/retention-source.ts'
import type { RetentionState } from '../retention/schedule-state.ts'
import { type RightsCommand, rightsCommands } from '../rights/commands.ts'
import { decideRights, type RightsRefusal } from '../rights/decide.ts'
import { type RulesContext, withRoles } from '../shared/roles.ts'
import {
  type MergeCommand,
  mergeCommands,
  type SubjectCommand,
  subjectCommands,
} from '../subject/commands.ts'
import { decideMerge, decideSubject, type SubjectRefusal } from '../subject/decide.ts'
import { type PrivacyEvent, privacyStreamEvents } from './events.ts'
import { evolvePrivacy, initialPrivacy, type PrivacyState } from './state.ts'
import { type Keyholder, subjectSource } from './subject-source.ts'

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
  | UnsealIdentity
  | UnsealStatement

/** All of them fold one stream in one way. */
const onPrivacyStream = {
  name: 'privacy',
  events: privacyStreamEvents,
  streamOf: ({ data }: PrivacyCommand) => streamName('privacy', data.subject),
  subjectOf: ({ data }: PrivacyCommand) => data.subject,
} as const

const fold = { initialState: initialPrivacy, evolve: evolvePrivacy } as const

type Nothing = Readonly<Record<never, never>>

const subjectHandler: Handler<SubjectCommand, Nothing, SubjectRefusal> = {
  ...onPrivacyStream,
  decider: { ...fold, decide: withRoles(decideSubject) },
  contextOf: () => ({ rules: rulesSource() }),
}

const mergeHandler: Handler<MergeCommand, { readonly survivor: Keyholder }, SubjectRefusal> = {
  ...onPrivacyStream,
  decider: {
    ...fold,
    decide: withRoles((command, state, { survivor }) => decideMerge(command, state, survivor)),
  },
  contextOf: ({ data }) => ({ rules: rulesSource(), survivor: subjectSource(data.into) }),
}

const rightsHandler: Handler<RightsCommand, Nothing, RightsRefusal> = {
  ...onPrivacyStream,
  decider: { ...fold, decide: withRoles(decideRights) },
  contextOf: () => ({ rules: rulesSource() }),
}

const keepingHandler: Handler<
  KeepingCommand,
  { readonly retention: RetentionState },
  KeepingRefusal
> = {
  ...onPrivacyStream,
  decider: {
    ...fold,
    decide: withRoles((command, state, { retention }) => decideKeeping(command, state, retention)),
  },
  contextOf: () => ({ rules: rulesSource(), retention: retentionSource() }),
}

const identityAccessHandler = (
  allocationOf: AllocationSource,
): Handler<UnsealIdentity, { readonly allocation: Allocation }, AccessRefusal> => ({
  ...onPrivacyStream,
  decider: {
    ...fold,
    decide: withRoles((command, state, { allocation }) =>
      decideIdentityAccess(command, state, allocation),
    ),
  },
  contextOf: ({ data }) => ({ rules: rulesSource(), allocation: allocationOf(data.subject) }),
})

const statementAccessHandler = (
  allocationOf: AllocationSource,
): Handler<
  UnsealStatement,
  { readonly allocation: Allocation; readonly places: SealedPlaces },
  AccessRefusal
> => ({
  ...onPrivacyStream,
  decider: {
    ...fold,
    decide: withRoles((command, state, { allocation, places }) =>
      decideStatementAccess(command, state, allocation, places),
    ),
  },
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
  ])
