import {
  type CommandDefinition,
  type CommandHandler,
  type DomainEvent,
  defineCommands,
  type EventCatalogue,
  streamName,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { withRoles } from '../../roles.ts'
import { timescalesSource } from '../../timescales/timescales-source.ts'
import { caseEvents } from '../events.ts'
import { pathwayEvents } from '../pathway-events.ts'
import { type ClockCommand, clockCommands } from './commands.ts'
import { type ClockContext, decideClocks } from './decide.ts'
import { type ClockEvent, clockEvents } from './events.ts'
import type { ClockRefusal } from './refusals.ts'
import { type ClocksState, evolveClocks, initialClocks } from './state.ts'

/** What a case's stream can hold. */
const streamEvents: EventCatalogue = new Map([...caseEvents, ...pathwayEvents, ...clockEvents])

/** Carries out commands about the clocks of a case on `case-<pseudonym>`, beside those about the case itself. */
export const clockHandler: CommandHandler<
  ClockCommand,
  ClocksState,
  ClockEvent | DomainEvent,
  ClockContext,
  ClockRefusal
> = {
  name: 'case-clocks',
  decider: {
    initialState: initialClocks,
    evolve: evolveClocks,
    decide: withRoles(decideClocks),
  },
  events: streamEvents,
  streamOf: ({ data }) => streamName('case', data.case),
  contextOf: () => ({ rules: rulesSource(), timescales: timescalesSource() }),
}

/** The commands about the clocks of a case, with the codecs of their data. */
export const clockCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  clockHandler,
  clockCommands,
)
