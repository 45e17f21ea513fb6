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

test('a note gives the difference that rounding makes between rows and total', () => {
  expect(notesOf(['1400.00', '1400.00'], '2800.00')).toEqual([
    {
      en: 'Projected: the rows as printed differ from the total by 1 (£000) because each is rounded',
      cy: 'Rhagamcanol: mae’r rhesi fel y’u hargraffwyd yn wahanol i’r cyfanswm o 1 (£000) am fod pob un wedi’i thalgrynnu',
    },
  ])
})

test('an amount in the total but in no row is not blamed on rounding', () => {
  expect(notesOf(['1400.00', null], '8400.00')).toEqual([])
})
