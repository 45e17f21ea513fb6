import type { Command, CommandDefinition } from '@coflyfr/core'
import { budgetEvents } from '../events.ts'

/** One command that different kinds of stream carry out; its data says which. */
export const choose = (
  { name, data }: Pick<CommandDefinition, 'name' | 'data'>,
  definitionFor: (command: Command) => CommandDefinition,
): CommandDefinition => ({
  name,
  data,
  events: budgetEvents,
  execute: (environment, command) => definitionFor(command).execute(environment, command),
  preview: (environment, command) => definitionFor(command).preview(environment, command),
  stateOf: (environment, command, stream) =>
    definitionFor(command).stateOf(environment, command, stream),
})
