import assert from 'node:assert/strict'
import { type CountTable, suppressedCells } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recovered, tableOf, tables } from './suppression/tables.ts'

/** Chooses the cells of a table that are not printed. */
type Suppress = (table: CountTable) => ReadonlySet<string>

/**
 * DOMAIN §11, 10: every suppressed cell has more than one possible value, and counts that are too small are suppressed.
 */
const nothingIsRecovered = (suppress: Suppress) =>
  fc.property(tables, (counts) => {
    const table = tableOf(counts)
    const hidden = suppress(table)
    for (const [cell, count] of table.cells)
      assert.ok(count < 1 || count >= 5 || hidden.has(cell), cell)
    assert.deepEqual(recovered(counts, hidden), [])
  })

const tooSmall: Suppress = ({ cells }) =>
  new Set([...cells].filter(([, count]) => count > 0 && count < 5).map(([cell]) => cell))

/** Looks at rows only, never at columns. */
const byRowsOnly: Suppress = ({ cells, sums }) => {
  const rows = sums.filter(({ whole }) => /^\d\.$|^\.$/.test(whole)).slice(0, 3)
  return suppressedCells({ cells, sums: rows })
}

test('no cell of a table with row and column totals can be recovered', () => {
  fc.assert(nothingIsRecovered(suppressedCells), { numRuns: 400 })
})

test.each([
  ['hides only what is too small', tooSmall],
  ['forgets the columns', byRowsOnly],
])('catches a table that %s', (_, wrong) => {
  expect(fc.check(nothingIsRecovered(wrong), { numRuns: 400 }).failed).toBe(true)
})
