import type { Sum } from './sum-graph.ts'
import { suppressedCells } from './suppressed-cells.ts'

/** Counts that add up among themselves, and those of them that are too small to publish. */
export interface CountGroup {
  readonly cells: ReadonlyMap<string, number>
  readonly sums: readonly Sum[]
  readonly small: ReadonlySet<string>
}

/** Two cells of which the second is hidden if the first is, because it says the same. */
export type Link = readonly [hidden: string, too: string]

/**
 * The cells of several groups to hide, so that no hidden cell can be worked out from its group or from a linked cell.
 */
export const hideAll = (
  groups: readonly CountGroup[],
  links: readonly Link[],
): ReadonlySet<string> => {
  const hidden = new Set(groups.flatMap(({ small }) => [...small]))
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size
    for (const { cells, sums } of groups) {
      const already = [...cells.keys()].filter((cell) => hidden.has(cell))
      for (const cell of suppressedCells({ cells, sums, below: 0, hidden: already }))
        hidden.add(cell)
    }
    for (const [cell, too] of links) if (hidden.has(cell)) hidden.add(too)
  }
  return hidden
}
