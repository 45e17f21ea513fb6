import { type ChildPlan, type PlannedCommand, told } from './child-plan.ts'
import type { CinGroup } from './cin-group.ts'

/** Where a command stands among those of one day: what ends before what begins, and what it rests on before it. */
const ranks = { end: 0, begin: 1, next: 2, conference: 3, register: 4, within: 5 } as const

interface RankedCommand extends PlannedCommand {
  readonly rank: number
}

/** The commands of the work under one referral, before they are put in their order. */
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
  const data = { case: child.subject, ...told(fields) }
  commands.push({ rank: ranks[rank], from, command, effectiveOn, data })
}

/** By their days; of one day what ends before what begins. */
export const sortedCommands = ({ commands }: Staged): readonly PlannedCommand[] =>
  commands
    .map((command, at) => ({ command, at }))
    .sort((one, other) => {
      const [a, b] = [one.command, other.command]
      if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1
      return a.rank === b.rank ? one.at - other.at : a.rank - b.rank
    })
    .map(({ command: { rank: _rank, ...command } }) => command)
