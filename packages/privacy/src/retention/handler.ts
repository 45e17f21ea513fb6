import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  refusingIdentifiers,
} from '@coflyfr/core'
import type { RulesContext } from '@coflyfr/governance/rules'
import { type RoleNotAllowed, rulesSource } from '@coflyfr/governance/rules'
import { explainWithRoles, withRoles } from '../shared/roles.ts'
import { type RetentionCommand, retentionCommands } from './commands.ts'
import { decideRetention, type RetentionRefusal } from './decide-retention.ts'
import { type RetentionEvent, retentionEvents } from './events.ts'
import { retentionStream } from './retention-source.ts'
import { evolveRetention, initialRetention, type RetentionState } from './schedule-state.ts'

const retentionHandler: CommandHandler<
  RetentionCommand,
  RetentionState,
  RetentionEvent,
  RulesContext,
  RetentionRefusal | RoleNotAllowed
> = {
  name: 'retention',
  events: retentionEvents,
  streamOf: () => retentionStream,
  contextOf: () => ({ rules: rulesSource() }),
  decider: {
    initialState: initialRetention,
    evolve: evolveRetention,
    decide: withRoles(decideRetention),
  },
  rationale: explainWithRoles(decideRetention),
}

/** The commands that hold for everybody's records. */
export const retentionCommandDefinitions: readonly CommandDefinition[] = refusingIdentifiers(
  defineCommands(retentionHandler, retentionCommands),
)
