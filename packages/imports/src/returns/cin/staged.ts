import { filled } from '../filled.ts'
import type { ChildPlan, PlannedCommand } from './child-plan.ts'
import type { CinGroup } from './cin-group.ts'

/** The order of commands of one day: ends before beginnings, and each after what it depends on. */
const ranks = { end: 0, begin: 1, next: 2, conference: 3, register: 4, within: 5 } as const

interface RankedCommand extends PlannedCommand {
  readonly rank: number
}

/** The commands of the work under one referral, before they are sorted. */
export interface Staged {
  readonly child: ChildPlan
  readonly referral: string
  readonly given: CinGroup
  readonly commands: RankedCommand[]
  /** The initial conferences that were planned, by their days. */
  readonly conferences: Map<string, string>
}

/** Plans a command about the work under a referral. */
export const stage = (
  { commands, child }: Staged,
  rank: keyof typeof ranks,
  from: CinGroup,
  command: string,
  effectiveOn: string,
  fields: Readonly<Record<string, unknown>>,
): void => {
  const data = { case: child.subject, ...filled(fields) }
  commands.push({ rank: ranks[rank], from, command, effectiveOn, data })
}

/** The commands by day, and those of one day by their ranks. */
export const sortedCommands = ({ commands }: Staged): readonly PlannedCommand[] =>
  commands
    .map((command, at) => ({ command, at }))
    .sort((one, other) => {
      const [a, b] = [one.command, other.command]
      if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1
      return a.rank === b.rank ? one.at - other.at : a.rank - b.rank
    })
    .map(({ command: { rank: _rank, ...command } }) => command)
