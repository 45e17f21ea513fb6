import CliTable from 'cli-table3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnTable, type TableColumn } from './drawn-table.ts'
import { plainTable } from './plain-table.ts'

/** The same table drawn by the library in one piece. */
const drawnAtOnce = (
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): string => {
  const table = new CliTable({
    ...plainTable,
    head: columns.map(({ label }) => label),
    colAligns: columns.map(({ align }) => align),
    colWidths: columns.map(({ width }) => width),
    wordWrap: true,
  })
  for (const row of rows) table.push([...row])
  return table.toString()
}

const unit = fc.constantFrom('a', 'ŷ', '£', '-', '1', ' ', '’')

/** Texts that are wider or narrower than their number of characters, or that wrapping changes. */
const odd = fc.constantFrom(
  ...['😀', '漢', 'y\u0302', '©\ufe0f', 'a  ', ' a', 'a\n'].map((one) => one.repeat(9)),
)

const text = fc.oneof(
  { weight: 10, arbitrary: fc.string({ unit, maxLength: 6 }) },
  { weight: 1, arbitrary: odd },
)

const tables = fc
  .array(
    fc.record({
      label: fc.string({ unit, minLength: 1, maxLength: 8 }),
      align: fc.constantFrom('left', 'right'),
      width: fc.option(fc.integer({ min: 4, max: 9 }), { freq: 1 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      few: fc.array(fc.tuple(...columns.map(() => text)), { minLength: 1, maxLength: 4 }),
      rows: fc.integer({ min: 1, max: 230 }),
    }),
  )
  .map(({ columns, few, rows }) => ({
    columns,
    rows: Array.from({ length: rows }, (_, number) => few[number % few.length] ?? []),
  }))

test('a table drawn in parts equals the table drawn in one piece', () => {
  fc.assert(
    fc.property(tables, ({ columns, rows }) => {
      expect(drawnTable(columns, rows)).toBe(drawnAtOnce(columns, rows))
    }),
    { numRuns: Number(process.env['DRAWN_TABLES'] ?? 40) },
  )
}, 60_000)

/** Microseconds of processor time for a table of `count` rows. */
const timeOf = (count: number): number => {
  const column = { label: 'Head', align: 'left', width: null } as const
  const columns = Array.from({ length: 8 }, () => column)
  const rows = Array.from({ length: count }, (_, number) => columns.map(() => `row ${number}`))
  const start = process.cpuUsage()
  drawnTable(columns, rows)
  return process.cpuUsage(start).user
}

test('four times as many rows take some four times as long', () => {
  const few = Math.max(timeOf(1_000), timeOf(1_000))
  expect(timeOf(4_000)).toBeLessThan(5.5 * few)
}, 60_000)
