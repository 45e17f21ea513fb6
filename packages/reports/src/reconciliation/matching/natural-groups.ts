import { type ReconciliationLine, sumOfLines } from '../line.ts'

type Lines = readonly ReconciliationLine[]

/** What lines of one sum usually share: everything in their bucket, a reference, a description, a day. */
const shared: readonly ((line: ReconciliationLine) => string)[] = [
  () => '',
  ({ reference }) => reference,
  ({ description }) => description ?? '',
  ({ postedOn }) => postedOn,
]

/**
 * The groups that lines fall into by what they share, two lines at least, by their sums: whoever looks for a sum finds such
 * a group without any search. In the order in which they are to be preferred; `lines` are in the order of their content.
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
