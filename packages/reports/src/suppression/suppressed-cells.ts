import { cheapestPath, type Step } from './cheapest-path.ts'
import { lowerable } from './lowerable.ts'
import { type Edge, type Sum, sumGraph } from './sum-graph.ts'

/** The counts of one published table. */
export interface CountTable {
  /** Every published count by the name of its cell; cells of a sum that are missing here are not published. */
  readonly cells: ReadonlyMap<string, number>
  readonly sums: readonly Sum[]
  /** Counts from 1 up to but not including this are not published; 5 by default. */
  readonly below?: number
  /** Cells that are hidden for another reason. */
  readonly hidden?: Iterable<string>
}

const belowUsually = 5

/** Hiding a zero costs a reader more than hiding any count. */
const costOfNought = 1_000_000_000

/** The table, for finding other values of its hidden cells. */
interface Changing {
  readonly cells: ReadonlyMap<string, number>
  readonly edges: readonly Edge[]
  readonly lowers: ReadonlySet<string>
  readonly hidden: ReadonlySet<string>
}

/** The ways to change cells by one: any can be raised, and those that count somebody lowered. */
const stepsOf = ({ cells, edges, lowers, hidden }: Changing, except: string): readonly Step[] =>
  edges.flatMap(({ cell, tail, head }) => {
    if (cell === except) return []
    const count = cells.get(cell)
    const cost = count === undefined || hidden.has(cell) ? 0 : count || costOfNought
    const raised = { from: tail, to: head, cell, cost }
    return lowers.has(cell) ? [raised, { from: head, to: tail, cell, cost }] : [raised]
  })

/** The cells to hide so that a hidden cell has a second possible value; none if that is impossible. */
const protectors = (changing: Changing, { cell, tail, head }: Edge): readonly string[] => {
  const steps = stepsOf(changing, cell)
  const ways = [
    // If the cell is raised, a path must lead back from its head to its tail; if it is lowered, the other way round.
    cheapestPath(steps, head, tail),
    changing.lowers.has(cell) ? cheapestPath(steps, tail, head) : null,
  ].filter((way) => way !== null)
  const [best = []] = ways.toSorted((one, other) => costOf(one) - costOf(other))
  return best.map((step) => step.cell)
}

const costOf = (way: readonly Step[]): number => way.reduce((sum, { cost }) => sum + cost, 0)

/**
 * The cells that a published table prints as `*` (DOMAIN §9 and §11, 10): those that count at least one and too few,
 * and as many more, the smallest first, as leave every one of them at least two possible values to a reader who adds
 * and subtracts what is printed and knows that no count is negative. A cell may be in two sums, such as its row and its
 * column; throws a RangeError if one is in more.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { suppressedCells } from '@coflyfr/reports'
 *
 * const cells = new Map([['north', 3], ['south', 20], ['east', 9], ['all', 32]])
 * const sums = [{ whole: 'all', parts: ['north', 'south', 'east'] }]
 * assert.deepEqual([...suppressedCells({ cells, sums })], ['north', 'east'])
 * ```
 */
export const suppressedCells = (table: CountTable): ReadonlySet<string> => {
  const { cells, sums, below = belowUsually } = table
  const small = [...cells].filter(([, count]) => count > 0 && count < below)
  const hidden = new Set([...small.map(([cell]) => cell), ...(table.hidden ?? [])])
  if (hidden.size === 0) return hidden
  const edges = sumGraph(cells.keys(), sums)
  const changing = { cells, edges, lowers: lowerable(cells, sums), hidden }
  // A protected cell stays protected when others are hidden, and the cells of its circle are protected with it.
  for (const edge of edges.filter(({ cell }) => hidden.has(cell)))
    for (const cell of protectors(changing, edge)) if (cells.has(cell)) hidden.add(cell)
  return hidden
}
