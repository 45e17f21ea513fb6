import { type ReconciliationLine, sumOfLines } from '../line.ts'

type Lines = readonly ReconciliationLine[]

/** What the parts of a sum usually share: the bucket, a reference, a description, or a day. */
const shared: readonly ((line: ReconciliationLine) => string)[] = [
  () => '',
  ({ reference }) => reference,
  ({ description }) => description ?? '',
  ({ postedOn }) => postedOn,
]

/**
 * Groups of two or more lines that share something, by their sums, so that such a sum is found without a search.
 * Preferred groups come first; `lines` must be in the order of their content.
 */
export const naturalGroups = (lines: Lines): ReadonlyMap<bigint, readonly Lines[]> => {
  const groups = new Map<bigint, Lines[]>()
  for (const keyOf of shared) {
    const found = Map.groupBy(lines, keyOf)
    for (const key of [...found.keys()].sort()) {
      const group = found.get(key) ?? []
      if (group.length < 2) continue
      const sum = sumOfLines(group)
      const known = groups.get(sum)
      if (known === undefined) groups.set(sum, [group])
      else known.push(group)
    }
  }
  return groups
}
