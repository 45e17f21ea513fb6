import { expect, test } from 'vitest'
import { inThousands } from './in-unit.ts'
import type { Column } from './report.ts'

const columns: readonly Column[] = [
  { field: 'projected', label: { en: 'Projected', cy: 'Rhagamcanol' }, kind: 'money' },
]

const notesOf = (rows: readonly (string | null)[], total: string) =>
  inThousands(
    { rows: rows.map((projected) => ({ projected })), totals: { projected: total }, notes: [] },
    columns,
  ).notes

test('what rounding adds to printed rows is said', () => {
  expect(notesOf(['1400.00', '1400.00'], '2800.00')).toEqual([
    'Projected: the rows as printed differ from the total by 1 (£000) because each is rounded',
  ])
})

test('a total that counts a row without a figure is not blamed on rounding alone', () => {
  expect(notesOf(['1400.00', null], '8454.00')).toEqual([
    'Projected: the rows as printed differ from the total by 7 (£000) because it counts what has no figure in its row, and each is rounded',
  ])
})

test('rows that are no parts of the total are not held against it', () => {
  expect(notesOf(['1400.00', '-400.00', '1000.00'], '1000.00')).toEqual([])
})
