import type { CountTable } from '@coflyfr/reports'
import fc from 'fast-check'

/** A table of two rows and three columns with totals, by rows. */
export type Counts = readonly (readonly number[])[]

/** Small tables of counts, many of which are too small to publish. */
export const tables: fc.Arbitrary<Counts> = fc.array(
  fc.array(
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 8 })),
    {
      minLength: 3,
      maxLength: 3,
    },
  ),
  { minLength: 2, maxLength: 2 },
)

const rows = [0, 1]
const columns = [0, 1, 2]

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/** Every printed count by the name of its cell. */
const cellsOf = (counts: Counts): ReadonlyMap<string, number> =>
  new Map([
    ...counts.flatMap((row, i) => row.map((count, j) => [`${i}.${j}`, count] as const)),
    ...counts.map((row, i) => [`${i}.`, sumOf(row)] as const),
    ...columns.map((j) => [`.${j}`, sumOf(counts.map((row) => row[j] ?? 0))] as const),
    ['.', sumOf(counts.flat())] as const,
  ])

/** The counts as a table to suppress. */
export const tableOf = (counts: Counts): CountTable => ({
  cells: cellsOf(counts),
  sums: [
    ...rows.map((i) => ({ whole: `${i}.`, parts: columns.map((j) => `${i}.${j}`) })),
    ...columns.map((j) => ({ whole: `.${j}`, parts: rows.map((i) => `${i}.${j}`) })),
    { whole: '.', parts: rows.map((i) => `${i}.`) },
    { whole: '.', parts: columns.map((j) => `.${j}`) },
  ],
})

/** The largest count that a reader tries: larger than any that is drawn. */
const tried = 10

/**
 * The hidden cells whose only possible value a reader can find, by trying every table that agrees with what is printed.
 * It knows nothing of graphs.
 */
export const recovered = (counts: Counts, hidden: ReadonlySet<string>): readonly string[] => {
  const truth = cellsOf(counts)
  const seen = new Map([...hidden].map((cell) => [cell, new Set<number>()]))
  const isOpen = (): boolean => [...seen.values()].some(({ size }) => size < 2)
  const agrees = (cell: string, count: number): boolean =>
    hidden.has(cell) || truth.get(cell) === count
  const look = (sofar: Counts): void => {
    for (const [cell, count] of cellsOf(sofar)) seen.get(cell)?.add(count)
  }
  const place = (flat: readonly number[]): void => {
    if (!isOpen()) return
    const [i, j] = [Math.floor(flat.length / 3), flat.length % 3]
    if (j === 0 && i > 0 && !agrees(`${i - 1}.`, sumOf(flat.slice(-3)))) return
    if (i === 2) {
      const table = [flat.slice(0, 3), flat.slice(3)]
      if ([...cellsOf(table)].every(([cell, count]) => agrees(cell, count))) look(table)
      return
    }
    const cell = `${i}.${j}`
    const known = truth.get(cell) ?? 0
    const values = hidden.has(cell) ? [...Array(tried + 1).keys()] : [known]
    for (const value of values) place([...flat, value])
  }
  place([])
  return [...seen].filter(([, values]) => values.size < 2).map(([cell]) => cell)
}
