import type { CommandGroup } from './command-groups.ts'
import { commandAgain } from './decide-again.ts'
import type { RuleBook } from './rule-book.ts'

/** The command that the events of an append tell and what carries it out, or why there is nobody to decide it again. */
export const commandOf = ({ commands, commandFrom }: RuleBook, group: CommandGroup) => {
  const tell = commandFrom.get(group[0].type)
  if (tell === undefined) return { code: 'UnknownEventType' } as const
  const told = tell(group)
  if (told === null) return { code: 'CommandUntold' } as const
  const definition = commands.get(told.command)
  if (definition === undefined) return { code: 'UnknownEventType' } as const
  return { definition, told, command: commandAgain(definition, told, group) }
}
