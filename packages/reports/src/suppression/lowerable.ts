import type { Sum } from './sum-graph.ts'

/**
 * The cells that could be one lower: those that count somebody, and cells that are not published but certainly count
 * somebody, being the whole of parts that do, or parts of a whole that is more than its published parts.
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
    // Any one such part can represent the others: a sum only knows their total.
    if (total !== undefined && total > counted)
      for (const part of parts) if (!cells.has(part) && isOnce(part)) found.add(part)
  }
  return found
}
