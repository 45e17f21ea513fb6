import type { Counting } from '@coflyfr/outcomes/events'
import type { CaseCounts } from '../counting/case-counts.ts'
import { computedCell, computedGroup, countsDays } from '../counting/count-cells.ts'
import { type CountGroup, hideAll, type Link } from '../suppression/hide-all.ts'
import type { MeasureLine } from './measure-line.ts'
import { publishedCell, publishedGroups } from './published-cells.ts'
import type { Measure } from './state.ts'

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

/**
 * The cells of a table of measures that are printed as `*`: those that count at least one and fewer than the
 * definition's threshold, and as many more as needed so that none can be worked out from the others, from periods that
 * add up, or from the same count published and computed (DOMAIN §9 and §11, 10). See `publishedCell` and
 * `computedCell`.
 */
export const hiddenCells = (
  measures: readonly Measure[],
  lines: readonly MeasureLine[],
  counts: CaseCounts | null,
): ReadonlySet<string> => {
  const computed = counts === null ? [] : lines.map((line) => ofLine(counts, line))
  return hideAll(
    [...measures.flatMap(publishedGroups), ...computed.flatMap(({ groups }) => groups)],
    computed.flatMap(({ links }) => links),
  )
}
