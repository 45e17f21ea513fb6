import type { ImportMap } from '@coflyfr/imports'
import { expect, test } from 'vitest'
import { headerOf } from './header.ts'
import { statedCheck } from './stated-check.ts'

const header = headerOf(['directorate', 'kind', 'original', 'movement', 'latest'], 'table.csv', 1)

/** The differences of a table whose first row stands on line 2. */
const differencesOf = (
  statedTotals: NonNullable<ImportMap['statedTotals']>,
  rows: readonly string[],
) => {
  const check = statedCheck(header, {
    kind: 'budget',
    columns: {},
    unit: 'thousands',
    statedTotals,
  })
  const across = rows.flatMap((row, index) => check.row(index + 2, row.split(',')))
  return [...across, ...check.end()].map(({ line, column, difference }) =>
    [line, column, difference].join(' '),
  )
}

const across = [{ column: 'latest', of: ['original', 'movement'] }]

test('a total across is held against the cells of its row, an empty one adding nothing', () => {
  expect(
    differencesOf(across, ['A,net,5,2,7', 'A,net,,7,7', 'A,net,5,2,8', 'A,net,x,2,9']),
  ).toEqual(['4 latest -1000.00'])
})

test('a total down is held against the rows with the same value beside it, wherever it stands', () => {
  const down = [
    { column: 'original', total: { column: 'directorate', equals: 'TOTAL' }, by: 'kind' },
    { column: 'original', total: { column: 'kind', equals: 'net' }, by: 'directorate' },
  ]
  const rows = ['TOTAL,gross,9,,', 'A,gross,5,,', 'B,gross,3,,', 'A,income,-1,,', 'A,net,4,,']
  expect(differencesOf(down, rows)).toEqual(['2 original -1000.00'])
})

test('without a column that groups them all rows add up to one total', () => {
  const down = [{ column: 'original', total: { column: 'directorate', equals: 'TOTAL' } }]
  expect(differencesOf(down, ['A,,5,,', 'B,,-7,,', 'TOTAL,,-2,,'])).toEqual([])
  expect(differencesOf(down, ['A,,5,,', 'B,,-7,,', 'TOTAL,,2,,'])).toEqual(['4 original -4000.00'])
})
