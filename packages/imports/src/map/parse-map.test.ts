import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { parseMap } from './parse-map.ts'

const actuals = {
  kind: 'actuals',
  financialYear: '2022-23',
  source: 'agresso',
  columns: {
    amount: 'Amount',
    postedOn: { column: 'Updated', format: 'yyyy-MM-dd' },
    costCentre: 'Nstrg(T)',
    subjective: ['Cipfsubj(T)', 'Cipfsubs(T)'],
    reference: ['TransNo', 'Seq no'],
  },
}

const problemsOf = (change: object) => {
  const parsed = parseMap({ ...actuals, ...change })
  return isLeft(parsed) ? parsed.left.map(({ path, expected }) => `${path}: ${expected}`) : []
}

const withColumns = (columns: object) => ({ columns: { ...actuals.columns, ...columns } })

test('parseMap takes the map of the contract', () => {
  expect(
    problemsOf({ sign: 'debit-positive', unit: 'pounds', controlTotal: '4918879.60' }),
  ).toEqual([])
})

test.each([
  [{ kind: 'journals' }, 'kind: one of "budget"'],
  [{ colums: {} }, 'colums: no field of this name'],
  [{ controlTotal: 12.5 }, 'controlTotal: pounds as text'],
  [{ unit: 'millions' }, 'unit: one of "pounds", "thousands"'],
  [{ where: [{ column: 'A', matches: '(' }] }, 'where[0].matches: a regular expression'],
  [{ where: [{ column: 'A' }] }, 'where[0]: one of equals, notEquals, in and matches'],
  [{ subtotals: [{ column: 'A', in: [], equals: '' }] }, 'subtotals[0]: one of equals'],
  [withColumns({ amount: { column: 'A', fromat: 'x' } }), 'columns.amount.fromat: no field'],
  [withColumns({ amount: { debit: 'A' } }), 'columns.amount.credit: '],
  [withColumns({ amount: 7 }), 'columns.amount: a text'],
  [{ file: { skipLines: -1 } }, 'file.skipLines: a whole number from 0'],
  [{ file: { delimeter: ',' } }, 'file.delimeter: no field of this name: file has delimiter'],
  [{ financialYear: undefined }, 'financialYear: a value'],
  [{ source: 'a b' }, 'source: 1 to 80 letters'],
  [{ command: 'CloseBatch' }, 'command: one of ImportActuals'],
  [{ command: 'toString' }, 'command: one of ImportActuals'],
  [{ command: '__proto__' }, 'command: one of ImportActuals'],
  [
    withColumns({
      amount: { column: 'A', indicator: { column: 'S', debit: ['D', ''], credit: ['C', ''] } },
    }),
    'columns.amount.indicator: each text on one side',
  ],
  [withColumns({ amont: 'X' }), 'columns.amont: no field of this name: there are costCentre'],
  [
    withColumns({ postedOn: { column: 'X', format: 'dd/mm/yyyy' } }),
    'columns.postedOn.format: a date format',
  ],
  [
    withColumns({ period: { column: 'X', format: 'yyyy' } }),
    'columns.period.format: one of yyyypp',
  ],
  [
    withColumns({ amount: { column: 'X', format: '1234' } }),
    'columns.amount.format: "1,234.56" or',
  ],
  [withColumns({ reference: [] }), 'columns.reference: one header or more'],
  [
    withColumns({ reference: { debit: 'D', credit: 'C' } }),
    'columns.reference: a column: only an amount has two sides',
  ],
  [{ constants: { description: true } }, 'constants.description: a text'],
  [{ as: 'posted' }, 'as: this for virements only'],
])('parseMap names the field and what belongs there (%#)', (change, expected) => {
  expect(problemsOf(change).join('\n')).toContain(expected)
})

test('parseMap tells every field that is missing', () => {
  const parsed = parseMap({ kind: 'actuals', columns: { amount: 'Amount' } })
  expect(isLeft(parsed) ? parsed.left.map(({ path }) => path) : []).toEqual([
    'columns.costCentre',
    'columns.subjective',
    'columns.reference',
    'financialYear',
    'source',
    'columns.postedOn',
  ])
})

test('parseMap asks for the day of a command that does not know its own', () => {
  const release = {
    kind: 'reserves',
    command: 'ReleaseReserve',
    columns: { reserve: 'R', reference: 'Ref', amount: 'A', reason: 'Why', decision: 'Minute' },
  }
  const parsed = parseMap(release)
  expect(isLeft(parsed) && parsed.left[0]?.path).toBe('columns.effectiveOn')
  expect(parseMap({ ...release, constants: { effectiveOn: '2023-06-01' } })._tag).toBe('Right')
})
