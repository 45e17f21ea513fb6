import { plainDate } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { defaultReconciliationRules } from '../default-rules.ts'
import type { ReconciliationLine } from '../line.ts'
import type { MatchRule } from '../rules.ts'
import { matchLines } from './match-lines.ts'

const line = (id: string, changes: Partial<ReconciliationLine> = {}): ReconciliationLine => ({
  id,
  reference: '2001/1',
  costCentre: 'CSC',
  subjective: 'fees',
  amount: pence(100n),
  postedOn: plainDate('2022-08-10'),
  period: 'P05',
  description: null,
  ...changes,
})

const on = (day: string) => ({ postedOn: plainDate(`2022-08-${day}`) })

const matched = (
  rule: Partial<MatchRule>,
  ledger: readonly ReconciliationLine[],
  extract: readonly ReconciliationLine[],
) => {
  const whole = { name: 'rule', shape: '1-1', on: ['reference'], days: 3, period: 'same' } as const
  const { groups } = matchLines(
    { ledger, extract },
    { name: 'test', rules: [{ ...whole, ...rule }] },
  )
  return groups
    .map((group) =>
      [group.ledger, group.extract].map((lines) => lines.map(({ id }) => id).join('+')),
    )
    .map((sides) => sides.join('='))
    .sort()
}

test('matchLines pairs as many lines as a date window allows', () => {
  const ledger = [line('a', on('10')), line('b', on('13'))]
  const extract = [line('x', on('13')), line('y', on('08'))]
  expect(matched({}, ledger, extract)).toEqual(['a=y', 'b=x'])
  // Pairing by the nearest date alone would pair a with x and leave b and z.
  expect(
    matched(
      {},
      [line('a', on('10')), line('b', on('15'))],
      [line('x', on('12')), line('z', on('13'))],
    ),
  ).toEqual(['a=x', 'b=z'])
})

test('matchLines pairs identical lines before lines that only agree in the fields of the rule', () => {
  const ledger = [line('a', { description: 'S1' }), line('b', { description: 'S2' })]
  expect(matched({}, ledger, [line('x', { description: 'S2' })])).toEqual(['b=x'])
})

test('matchLines keeps to the window and the period', () => {
  expect(matched({}, [line('a', on('10'))], [line('x', on('14'))])).toEqual([])
  expect(matched({ days: 4 }, [line('a', on('10'))], [line('x', on('14'))])).toEqual(['a=x'])
  expect(matched({}, [line('a')], [line('x', { period: 'P06' })])).toEqual([])
  expect(matched({ period: 'any' }, [line('a')], [line('x', { period: 'P06' })])).toEqual(['a=x'])
})

test.each([
  [{ referenceBefore: '/' }, '2001/9', true],
  [{ referenceBefore: '/' }, '2002/1', false],
  [{ referenceAfter: '/' }, '2999/1', true],
  [{ referenceAfter: '200' }, 'X2001/1', true],
  [{ referenceAfter: '/', referenceBefore: '-' }, '7/1-3', true],
])('matchLines with %j compares that part of %s', (rule, reference, isMatched) => {
  expect(matched(rule, [line('a')], [line('x', { reference })])).toEqual(isMatched ? ['a=x'] : [])
})

test('matchLines tries lines with one reference as a sum before other combinations', () => {
  const part = (id: string, amount: bigint, reference: string) =>
    line(id, { amount: pence(amount), reference })
  const parts = [
    part('p', 40n, '2001/1'),
    part('q', 60n, '2001/2'),
    part('r', 30n, '2001/3'),
    part('s', 70n, '2001/3'),
  ]
  expect(matched({ shape: '1-n', referenceBefore: '/' }, [line('a')], parts)).toEqual(['a=r+s'])
  expect(matched({ shape: 'n-1', referenceBefore: '/' }, parts, [line('a')])).toEqual(['r+s=a'])
})

test('matchLines gives up on a large bucket at once, and counts what it gave up on', () => {
  const size = 3000
  const many = (side: string, odd: bigint) =>
    Array.from({ length: size }, (_, index) =>
      line(`${side}${index}`, { amount: pence(BigInt(index) * 1000n + odd) }),
    )
  const began = performance.now()
  const { groups, unsearched } = matchLines(
    { ledger: many('l', 1n), extract: many('e', 3n) },
    defaultReconciliationRules,
  )
  expect(groups).toEqual([])
  expect([...unsearched.values()]).toEqual([size, size, size, size])
  // Comparing every line with every other would take minutes.
  expect(performance.now() - began).toBeLessThan(15_000)
})
