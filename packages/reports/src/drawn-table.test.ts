import CliTable from 'cli-table3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnTable, type TableColumn } from './drawn-table.ts'
import { plainTable } from './plain-table.ts'

/** The same table drawn by the library alone. */
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

/** Some texts that take more places, or fewer, than they have characters. */
const odd = fc.constantFrom('😀', '漢字', 'y\u0302', ' a', 'a ', 'a  b', 'a\nb', '©', '')

const text = fc.oneof(
  { weight: 200, arbitrary: fc.string({ unit, maxLength: 6 }) },
  { weight: 1, arbitrary: odd },
)

const tables = fc
  .array(
    fc.record({
      label: fc.string({ unit, minLength: 1, maxLength: 8 }),
      align: fc.constantFrom('left', 'right'),
      width: fc.option(fc.integer({ min: 4, max: 9 }), { freq: 3 }),
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

test('a table drawn in parts is the table drawn at once', () => {
  fc.assert(
    fc.property(tables, ({ columns, rows }) => {
      expect(drawnTable(columns, rows)).toBe(drawnAtOnce(columns, rows))
    }),
    { numRuns: Number(process.env['DRAWN_TABLES'] ?? 40) },
  )
}, 60_000)

test('thousands of rows take no seconds', () => {
  const columns = [{ label: 'Head', align: 'left', width: null }] as const
  const rows = Array.from({ length: 10_000 }, (_, number) => [`row ${number}`])
  const start = process.cpuUsage()
  drawnTable(columns, rows)
  const { user } = process.cpuUsage(start)
  expect(user / 1_000_000).toBeLessThan(3)
}, 60_000)
