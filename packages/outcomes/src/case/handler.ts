import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  type Recorded,
  streamName,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { type SubjectIsMerged, subjectSource } from '@coflyfr/privacy/rules'
import { type KeyholderContext, withLivingKey } from '../living-case.ts'
import { explainWithRoles, withRoles } from '../roles.ts'
import { type CaseCommand, caseCommands } from './commands.ts'
import { decideCase } from './decide.ts'
import { type CaseEvent, caseEvents } from './events.ts'
import type { CaseRefusal } from './refusals.ts'
import { type CaseState, evolveCase, initialCase } from './state.ts'

/** A referral that is told with its closure closes a case: it needs the role that does. */
const actsAs = ({ command, data }: CaseCommand): readonly string[] =>
  command === 'AcceptReferral' && 'closedOn' in data ? [command, 'CloseCase'] : [command]

/** The rules of a case, under the key that is the child's now. */
const decide = withLivingKey<
  CaseCommand,
  CaseState<Recorded<CaseEvent>>,
  CaseEvent,
  KeyholderContext,
  CaseRefusal
>(decideCase)

/** Carries out commands about a case on `case-<pseudonym>`. */
export const caseHandler: CommandHandler<
  CaseCommand,
  CaseState<Recorded<CaseEvent>>,
  CaseEvent,
  KeyholderContext,
  CaseRefusal | SubjectIsMerged
> = {
  name: 'case',
  decider: {
    initialState: initialCase,
    evolve: evolveCase,
    decide: withRoles(decide, actsAs),
  },
  events: caseEvents,
  streamOf: ({ data }) => streamName('case', data.case),
  contextOf: ({ data }) => ({ rules: rulesSource(), holder: subjectSource(data.case) }),
  rationale: explainWithRoles(decide, actsAs),
}

/** The commands about a case, with the codecs of their data. */
export const caseCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  caseHandler,
  caseCommands,
)
