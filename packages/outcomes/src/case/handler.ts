import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  mergeCatalogues,
  streamName,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { type RulesContext, withRoles } from '../roles.ts'
import { besideClocks } from './clock/beside-clocks.ts'
import { type ClockEvent, clockEvents } from './clock/events.ts'
import { type CaseCommand, caseCommands } from './commands.ts'
import { decideCase } from './decide.ts'
import { type CaseEvent, caseEvents } from './events.ts'
import type { CaseRefusal } from './refusals.ts'
import { type CaseState, evolveCase, initialCase } from './state.ts'

/** Carries out commands about a case on `case-<pseudonym>`. */
export const caseHandler: CommandHandler<
  CaseCommand,
  CaseState,
  CaseEvent | ClockEvent,
  RulesContext,
  CaseRefusal
> = {
  name: 'case',
  decider: {
    initialState: initialCase,
    evolve: besideClocks(evolveCase),
    decide: withRoles(decideCase),
  },
  events: mergeCatalogues(caseEvents, clockEvents),
  streamOf: ({ data }) => streamName('case', data.case),
  contextOf: () => ({ rules: rulesSource() }),
}

/** The commands about a case, with the codecs of their data. */
export const caseCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  caseHandler,
  caseCommands,
)
