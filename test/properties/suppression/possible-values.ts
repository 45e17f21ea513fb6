/** A sum known to a reader: the total and its parts. */
interface KnownSum {
  readonly whole: string
  readonly parts: readonly string[]
}

/** What a reader has: some counts, and how counts add up, including counts that are not printed. */
export interface Known {
  readonly printed: ReadonlyMap<string, number>
  readonly sums: readonly KnownSum[]
}

type Assigned = ReadonlyMap<string, number>

interface Open {
  readonly sum: KnownSum
  readonly unknown: readonly string[]
}

/** What is left for the unknown cells of a sum: the total less the known parts. */
const solvedBy = ({ sum: { whole, parts }, unknown }: Open, known: Assigned): number => {
  const counted = parts.reduce((total, part) => total + (known.get(part) ?? 0), 0)
  return unknown[0] === whole ? counted : (known.get(whole) ?? 0) - counted
}

/** Whether there are counts from zero to `most` that agree with everything known. */
const isPossible = ({ sums }: Known, known: Assigned, most: number): boolean => {
  const open = sums
    .map((sum): Open => {
      const unknown = [sum.whole, ...sum.parts].filter((cell) => !known.has(cell))
      return { sum, unknown }
    })
    .toSorted((one, other) => one.unknown.length - other.unknown.length)
  for (const one of open) {
    const rest = solvedBy({ ...one, unknown: [] }, known)
    if (one.unknown.length === 0 && rest !== 0) return false
    if (!one.unknown.includes(one.sum.whole) && rest < 0) return false
  }
  const next = open.find(({ unknown }) => unknown.length > 0)
  const cell = next?.unknown[0]
  if (next === undefined || cell === undefined) return true
  if (next.unknown.length === 1) {
    const value = solvedBy(next, known)
    return value >= 0 && isPossible({ printed: known, sums }, new Map(known).set(cell, value), most)
  }
  for (let value = 0; value <= most; value += 1)
    if (isPossible({ printed: known, sums }, new Map(known).set(cell, value), most)) return true
  return false
}

/**
 * How many values a hidden cell can have, counted up to two, by trying whole numbers from zero. It knows nothing of how
 * cells were chosen.
 */
export const possibleValues = (known: Known, cell: string): number => {
  const most = Math.max(0, ...known.printed.values()) + 8
  let possible = 0
  for (let value = 0; value <= most && possible < 2; value += 1)
    if (isPossible(known, new Map(known.printed).set(cell, value), most)) possible += 1
  return possible
}
