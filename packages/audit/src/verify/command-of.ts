import type { CommandGroup } from './command-groups.ts'
import { commandAgain } from './decide-again.ts'
import type { RuleBook } from './rule-book.ts'

/** The command told from the events of an append and its definition, or why it cannot be decided again. */
export const commandOf = ({ commands, commandFrom }: RuleBook, group: CommandGroup) => {
  const tell = commandFrom.get(group[0].type)
  if (tell === undefined) return { code: 'UnknownEventType' } as const
  const told = tell(group)
  if (told === null) return { code: 'CommandUntold' } as const
  const definition = commands.get(told.command)
  if (definition === undefined) return { code: 'UnknownEventType' } as const
  return { definition, told, command: commandAgain(definition, told, group) }
}
