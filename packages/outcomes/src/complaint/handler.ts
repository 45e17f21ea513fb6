import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  streamName,
} from '@coflyfr/core'
import { type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { explainWithRoles, withRoles } from '../roles.ts'
import { type ComplaintCommand, complaintCommands } from './commands.ts'
import { decideComplaint } from './decide.ts'
import { type ComplaintEvent, complaintEvents } from './events.ts'
import type { ComplaintRefusal } from './refusals.ts'
import { type ComplaintState, evolveComplaint, initialComplaint } from './state.ts'

/** Carries out commands about a complaint on `complaint-<reference>`. */
export const complaintHandler: CommandHandler<
  ComplaintCommand,
  ComplaintState,
  ComplaintEvent,
  RulesContext,
  ComplaintRefusal
> = {
  name: 'complaint',
  decider: {
    initialState: initialComplaint,
    evolve: evolveComplaint,
    decide: withRoles(decideComplaint),
  },
  events: complaintEvents,
  streamOf: ({ data }) => streamName('complaint', data.complaint),
  contextOf: () => ({ rules: rulesSource() }),
  rationale: explainWithRoles(decideComplaint),
}

/** The commands about a complaint, with the codecs of their data. */
export const complaintCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  complaintHandler,
  complaintCommands,
)
