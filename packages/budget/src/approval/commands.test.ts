import { describeErrors } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { ApproveBudgetData, completeLine } from './commands.ts'

const common = { financialYear: '2023-24', decision: 'Council 1' }
const line = { directorate: 'Social Services', kind: 'expenditure', amount: '1.00' }
const draft = { ...common, count: 1, total: '1.00', contentHash: 'abc' }

const problemsOf = (data: unknown): readonly string[] => {
  const decoded = ApproveBudgetData.decode(data)
  return isLeft(decoded) ? describeErrors(decoded.left).map(({ path }) => path) : []
}

test.each([
  ['lines', { ...common, lines: [line] }, []],
  ['a draft', draft, []],
  ['an amount as a number', { ...common, lines: [{ ...line, amount: 1 }] }, ['lines[0].amount']],
  ['a kind that is none', { ...common, lines: [{ ...line, kind: 'cost' }] }, ['lines[0].kind']],
  ['neither lines nor a count', common, ['lines']],
  ['both', { ...draft, lines: [line] }, ['count', 'total', 'contentHash']],
  ['a draft with a negative count', { ...draft, count: -1 }, ['count']],
  ['a draft without a total', { ...common, count: 1, contentHash: 'abc' }, ['total']],
])('a budget of %s', (_, data, paths) => {
  expect(problemsOf(data)).toEqual(paths)
})

test('what is written again reads the same', () => {
  for (const data of [{ ...common, lines: [line] }, draft]) {
    const decoded = ApproveBudgetData.decode(data)
    if (isLeft(decoded)) throw new Error('Refused')
    expect(ApproveBudgetData.is(decoded.right)).toBe(true)
    expect(ApproveBudgetData.encode(decoded.right)).toEqual(data)
  }
})

test('a line is completed from its directorate', () => {
  const decoded = ApproveBudgetData.decode({ ...common, lines: [line] })
  if (isLeft(decoded) || !('lines' in decoded.right)) throw new Error('Refused')
  expect(decoded.right.lines.map(completeLine)).toEqual([
    {
      directorate: 'Social Services',
      service: 'Social Services',
      costCentre: 'Social Services',
      subjective: 'all',
      kind: 'expenditure',
      amount: 100n,
      fund: 'revenue',
      controllable: true,
    },
  ])
})
