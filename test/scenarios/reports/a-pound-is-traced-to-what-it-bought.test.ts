import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  assigned,
  budgeted,
  established,
  measured,
  ordered,
  placed,
  planned,
  released,
  reserved,
  spent,
  stability,
  tracedMoney,
  vired,
  type Written,
} from '../../support/traced-money.ts'
import { ledgerOf, made, tableOf } from './making.ts'

const moneyOf = [budgeted, vired('V1', '1000.00', null), ...planned]

/** Half of the head’s £2,000 came by the virement: £600 of that has a purpose, £400 has none. */
const traced = (...more: readonly Written[]) =>
  ledgerOf(...moneyOf, assigned('moves', stability, '600.00'), ...more)

const yearEnd = { at: { asOf: plainDate('2024-03-31'), knownAt: null } }

test('a virement is traced by purpose, and money without a purpose is shown', async () => {
  const { rows, totals } = await made(await traced(spent('500.00')), 'trace', { money: 'V1' })
  expect(rows).toMatchObject([
    { assignment: 'moves', part: 'line', given: '600.00', revisedBudget: '2000.00' },
    { assignment: null, part: 'no-purpose', given: '400.00' },
  ])
  expect(rows.map(({ spent: own }) => own)).toEqual(['150.00', '100.00'])
  expect(totals).toMatchObject({ given: '1000.00', spent: '250.00', unspent: '750.00' })
})

test('the purpose of money is shown by name, and identified by its id', async () => {
  const store = await traced(established, assigned('rest', reserved, '50.00'), ...measured)
  const { rows } = await made(store, 'trace')
  const named = rows.map(({ purpose, purposeName }) => [purpose, purposeName])
  expect(named).toContainEqual(['think-family/a1', 'Fewer moves'])
  expect(named).toContainEqual(['r1', 'Placements reserve'])
  expect(rows.map(({ measureTitle }) => measureTitle)).toContain('moves')
  const table = await tableOf(store, 'trace')
  expect(table).toContain('Fewer moves')
  expect(table).not.toContain('think-family/a1')
})

test('unspent is money in less spent less committed', async () => {
  const store = await traced(spent('500.00'), ordered('300.00'))
  const { rows } = await made(store, 'trace', { money: 'moves' })
  expect(rows).toMatchObject([
    { given: '600.00', spent: '150.00', committed: '90.00', unspent: '360.00' },
  ])
})

test('a measure of the action is shown beside the spend: 41 % to 7 % is 34 points, with the cost of each', async () => {
  const store = await traced(spent('500.00'), ...measured)
  const { rows, notes } = await made(store, 'trace', { money: 'think-family/a1' })
  expect(rows.filter(({ part }) => part === 'measure')).toMatchObject([
    { measure: 'moves', baseline: '41', latest: '7', changePoints: '-34', unitCost: '4.41' },
    { measure: 'waits', latest: '9', unitCost: null },
  ])
  expect(notes.join('\n')).toContain('A measure changes for other reasons too')
  expect(notes.join('\n')).toContain('waits: the newest reading is not complete')
})

test('placements paid by an order of the head are counted in children and weeks', async () => {
  const children = [1, 2, 3, 4, 5].flatMap(placed)
  const { rows } = await made(await traced(ordered('40000.00'), ...children), 'trace', yearEnd)
  expect(rows.find(({ part }) => part === 'placements')).toMatchObject({
    children: 5,
    childWeeks: 50,
    weeklyCost: '700.00',
  })
})

test('neither a count of fewer than five children is shown, nor their cost', async () => {
  const children = [1, 2, 3, 4].flatMap(placed)
  const { rows } = await made(await traced(ordered('40000.00'), ...children), 'trace', yearEnd)
  expect(rows.find(({ part }) => part === 'placements')).toMatchObject({
    children: '*',
    childWeeks: '*',
    weeklyCost: null,
  })
})

test('a source that is undone in part gives its purposes less, and an overspend belongs to no purpose', async () => {
  const { rows, notes } = await made(await ledgerOf(...tracedMoney), 'trace')
  const lines = rows.filter(({ part }) => part === 'line')
  expect(lines).toMatchObject([
    { assignment: 'moves', given: '214.29', spent: '214.29' },
    { assignment: 'rest', given: '35.71', spent: '35.71' },
  ])
  expect(notes).toContain(
    'moves, Placements · Agency: the source gives £85.71 less than the purpose was given',
  )
})

test('a purpose that was released is no longer traced', async () => {
  const { rows } = await made(await traced(released('moves')), 'trace', { money: 'V1' })
  expect(rows).toMatchObject([{ part: 'no-purpose', given: '1000.00' }])
})
