import type { SyntheticCommand } from '@coflyfr/synthetic'

/** The number of commands of each name. */
export const counted = (commands: Iterable<SyntheticCommand>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { command } of commands) counts.set(command, (counts.get(command) ?? 0) + 1)
  return counts
}

/** The number of one command for each of another. */
export const shareOf = (counts: ReadonlyMap<string, number>, one: string, other: string): number =>
  (counts.get(one) ?? 0) / (counts.get(other) ?? 0)
