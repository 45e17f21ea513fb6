import type { Sum } from './sum-graph.ts'
import { suppressedCells } from './suppressed-cells.ts'

/** Counts that add up among themselves, with those of them that are too small to publish. */
export interface CountGroup {
  readonly cells: ReadonlyMap<string, number>
  readonly sums: readonly Sum[]
  readonly small: ReadonlySet<string>
}

/** A cell that is not printed where another one is not: both say the same. */
export type Link = readonly [hidden: string, too: string]

/** The cells of several groups that are not printed, until none of them follows from its group or from a linked one. */
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
