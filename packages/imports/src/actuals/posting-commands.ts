import { postingsMax } from '@coflyfr/budget'
import { ascending } from './ascending.ts'
import type { PendingPosting } from './pending-posting.ts'

/** Texts of a command in characters: three bytes each in the worst case, and names and quotes besides, stay below an append. */
const textMax = 200_000

/** What a posting takes besides its texts: names, amount and dates. */
const restOfPosting = 150

const sizeOf = ({ posting }: PendingPosting): number =>
  restOfPosting +
  posting.costCentre.length +
  posting.subjective.length +
  posting.reference.length +
  (posting.description?.length ?? 0)

/**
 * Divides postings among commands: those of one period and day together, because each day of a command is an event of
 * its own; within a day in the order of the file.
 */
export const dividedAmongCommands = (
  pending: readonly PendingPosting[],
): readonly (readonly PendingPosting[])[] => {
  const sorted = pending.toSorted(
    (one, other) =>
      ascending(one.posting.period, other.posting.period) ||
      ascending(one.posting.postedOn, other.posting.postedOn),
  )
  const commands: PendingPosting[][] = []
  let size = 0
  for (const one of sorted) {
    const last = commands.at(-1)
    size += sizeOf(one)
    if (last === undefined || last.length === postingsMax || size > textMax) {
      commands.push([one])
      size = sizeOf(one)
    } else last.push(one)
  }
  return commands
}
