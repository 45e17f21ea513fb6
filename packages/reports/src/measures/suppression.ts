import type { Counting } from '@coflyfr/outcomes/events'
import type { CaseCounts } from '../counting/case-counts.ts'
import { suppressedCells } from '../suppression/suppressed-cells.ts'
import {
  type CountGroup,
  computedCell,
  computedGroup,
  countsDays,
  publishedCell,
  publishedGroups,
} from './count-cells.ts'
import type { MeasureLine } from './measure-line.ts'
import type { Measure } from './state.ts'

/** A cell that is not printed where another one is not: both count the same. */
type Link = readonly [hidden: string, too: string]

interface Counted {
  readonly groups: readonly CountGroup[]
  readonly links: readonly Link[]
}

const ofLine = (counts: CaseCounts, line: MeasureLine): Counted => {
  const { definition, measure, published, computed } = line
  const { computed: computation, suppressBelow } = definition
  if (computation === null || computed === null) return { groups: [], links: [] }
  const { numerator, denominator } = computation
  const of = (one: Counting): CountGroup => computedGroup(counts, one, line, suppressBelow)
  const counted = computedCell(numerator, line)
  const divisor = denominator === null ? null : computedCell(denominator, line)
  const links: Link[] = []
  if (published !== null && counted !== null) {
    const read = publishedCell(measure, published)
    links.push([read, counted], [counted, read])
  }
  if (countsDays(numerator) && counted !== null && divisor !== null) links.push([divisor, counted])
  return { groups: [of(numerator), ...(denominator === null ? [] : [of(denominator)])], links }
}

const hideAll = ({ groups, links }: Counted): ReadonlySet<string> => {
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

/**
 * The cells of a table of measures that are printed as `*`: those that count at least one and fewer than the definition's
 * threshold, and as many more as are needed so that none of them follows from the others, from periods that add up, or
 * from the same count published and computed (DOMAIN §9 and §11, 10). See `publishedCell` and `computedCell`.
 */
export const hiddenCells = (
  measures: readonly Measure[],
  lines: readonly MeasureLine[],
  counts: CaseCounts | null,
): ReadonlySet<string> => {
  const computed = counts === null ? [] : lines.map((line) => ofLine(counts, line))
  return hideAll({
    groups: [...measures.flatMap(publishedGroups), ...computed.flatMap(({ groups }) => groups)],
    links: computed.flatMap(({ links }) => links),
  })
}
