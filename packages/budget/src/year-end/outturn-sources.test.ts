import { financialYear, plainDate, type Recorded } from '@coflyfr/core'
import { penceOfPounds, sumPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { ActualsImported } from '../actuals/events.ts'
import { amountsSpent, postedKey, type Spending, spendingSources } from './outturn-sources.ts'

const year = financialYear('2023-24')
const source = spendingSources(year, { actuals: ['gl'], services: new Set() })[postedKey('gl')]

const postings = (heads: number, first: number) =>
  Array.from({ length: heads }, (_, index) => ({
    costCentre: `C${first + index}`,
    subjective: 'all',
    amount: '1.01' as never,
    postedOn: plainDate('2023-05-01'),
    reference: 'r',
    description: null,
  }))

const imported = (heads: number, first: number): Recorded => {
  const batch = { financialYear: year, source: 'gl', batch: 'b', period: 'P02' as const }
  const data = { ...batch, concerns: null, postings: postings(heads, first) }
  const place = { id: 'e', stream: 'actuals-2023-24-gl', revision: 0, position: 0 }
  const by = { actor: { id: 'a', role: 'system' }, commandId: 'c', commandHash: '', recordedAt: '' }
  const event = ActualsImported.of(plainDate('2023-05-01'), data)
  return { ...event, ...place, ...by, correlationId: 'c', causationId: null, context: [] } as never
}

const folded = (...events: readonly (readonly [number, number])[]): Spending => {
  if (source === undefined) throw new Error('There is no source')
  return events.reduce(
    (spending: Spending, [heads, first]) => source.evolve(spending, imported(heads, first)),
    source.initialState(),
  )
}

test('spendingSources keeps what was spent in few layers, and loses none of it', () => {
  const events = Array.from({ length: 400 }, (_, index) => [5, (index * 3) % 700] as const)
  const spending = folded(...events)
  expect(spending.length).toBeLessThan(9)
  const total = sumPence(amountsSpent(spending).map(({ amount }) => amount))
  expect(total).toBe(penceOfPounds('2020.00'))
})

test('spendingSources adds what is spent at one head, whenever that was', () => {
  const amounts = amountsSpent(folded([1, 0], [100, 50], [1, 0], [3, 0]))
  const atFirst = amounts.filter(({ costCentre }) => costCentre === 'C0')
  expect(sumPence(atFirst.map(({ amount }) => amount))).toBe(penceOfPounds('3.03'))
})

test('spendingSources is empty for a source without postings', () => {
  expect(folded()).toEqual([])
})
