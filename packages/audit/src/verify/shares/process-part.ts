import type { ProcessManager, ToldCommand } from '@coflyfr/core'
import type { CommandGroup } from '../command-groups.ts'

/** Whether processes have to do with an append: it leads to what one gives, or a process or its command stands in it. */
export const processPart = (
  processes: readonly ProcessManager[],
): ((group: CommandGroup, told: ToldCommand | null) => boolean) => {
  const actors = new Set(processes.map(({ name }) => `process:${name}`))
  const commands = new Set(processes.map(({ gives }) => gives))
  const types = new Set(processes.flatMap((process) => process.types))
  return (group, told) =>
    (told !== null && commands.has(told.command)) ||
    actors.has(group[0].actor.id) ||
    group.some(({ type }) => types.has(type))
}
