import type { Sum } from './sum-graph.ts'

/**
 * The cells that may count one less than they do: those that count somebody; and of what is not published, what counts
 * somebody for certain: a whole of parts that do, or what a whole counts beyond its published parts.
 */
export const lowerable = (
  cells: ReadonlyMap<string, number>,
  sums: readonly Sum[],
): ReadonlySet<string> => {
  const found = new Set([...cells].filter(([, count]) => count > 0).map(([cell]) => cell))
  const appearances = sums.flatMap(({ whole, parts }) => [whole, ...parts])
  const isOnce = (cell: string): boolean =>
    appearances.indexOf(cell) === appearances.lastIndexOf(cell)
  for (const { whole, parts } of sums) {
    const counted = parts.reduce((sum, part) => sum + (cells.get(part) ?? 0), 0)
    const total = cells.get(whole)
    if (total === undefined && counted > 0) found.add(whole)
    // Any of them stands for the others: what they come to together is all that a sum knows of them.
    if (total !== undefined && total > counted)
      for (const part of parts) if (!cells.has(part) && isOnce(part)) found.add(part)
  }
  return found
}
