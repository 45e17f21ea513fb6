import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  type SubjectErased,
  streamName,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { type SubjectIsMerged, subjectSource } from '@coflyfr/privacy/rules'
import { type KeyholderContext, withLivingKey } from '../../living-case.ts'
import { explainWithRoles, withRoles } from '../../roles.ts'
import { timescalesSource } from '../../timescales/timescales-source.ts'
import { type CaseEvent, caseEvents } from '../events.ts'
import { type ClockCommand, clockCommands } from './commands.ts'
import { type ClockContext, decideClocks } from './decide.ts'
import type { ClockRefusal } from './refusals.ts'
import { type ClocksState, evolveClocks, initialClocks } from './state.ts'

const decide = withLivingKey<
  ClockCommand,
  ClocksState,
  CaseEvent,
  ClockContext & KeyholderContext,
  ClockRefusal
>(decideClocks)

/**
 * Carries out commands about the clocks of a case on `case-<pseudonym>`, beside those about the case itself: only these
 * read which timescales are in force.
 */
export const clockHandler: CommandHandler<
  ClockCommand,
  ClocksState,
  CaseEvent,
  ClockContext & KeyholderContext,
  ClockRefusal | SubjectErased | SubjectIsMerged
> = {
  name: 'case-clocks',
  decider: {
    initialState: initialClocks,
    evolve: evolveClocks,
    decide: withRoles(decide),
  },
  events: caseEvents,
  streamOf: ({ data }) => streamName('case', data.case),
  contextOf: ({ data }) => ({
    rules: rulesSource(),
    holder: subjectSource(data.case),
    timescales: timescalesSource(),
  }),
  rationale: explainWithRoles(decide),
}

/** The commands about the clocks of a case, with the codecs of their data. */
export const clockCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  clockHandler,
  clockCommands,
)
