import { BudgetApproved, DrawdownPosted, ReserveEstablished } from '@coflyfr/budget/events'
import {
  type DomainEvent,
  financialYear,
  plainDate,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { formatPounds, penceOfPounds } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

const pounds = (text: string) => formatPounds(penceOfPounds(text))

const year = financialYear('2023-24')
const on = plainDate('2023-09-19')

type Written = readonly [StreamName, DomainEvent<string, unknown>]

const head = { costCentre: 'Placements', subjective: 'all' }

const budget: Written = [
  streamName('budget', year),
  BudgetApproved.of(plainDate('2023-03-01'), {
    financialYear: year,
    fromDraft: false,
    lines: [
      {
        ...head,
        ...{ directorate: 'Social', service: 'Children', kind: 'expenditure' },
        ...{ amount: pounds('100.00'), fund: 'revenue', controllable: true },
      },
    ],
    count: 1,
    total: pounds('100.00'),
    contentHash: 'f'.repeat(64),
    decision: 'Council',
    onRecord: false,
    includes: [],
  }),
]

const established = (reserve: string, name: string): Written => [
  streamName('reserve', reserve),
  ReserveEstablished.of(plainDate('2023-04-01'), {
    ...{ reserve, name, purpose: 'Pressures', openingBalance: pounds('500.00') },
    ...{ openedOn: plainDate('2023-04-01'), useRule: null, manager: null, reviewBy: null },
    ...{ decision: 'Cabinet', onRecord: false },
  }),
]

const drawn = (reserve: string, reference: string): Written => [
  streamName('reserve', reserve),
  DrawdownPosted.of(on, {
    ...{ reserve, reference, amount: pounds('10.00'), financialYear: year, to: head },
    ...{ released: pounds('0.00'), final: true, reason: null },
  }),
]

const references = async (...events: readonly Written[]) => {
  const { rows } = await made(await ledgerOf(budget, ...events), 'bridge')
  return rows.map(({ reference }) => reference).filter((reference) => reference !== null)
}

test('a drawdown is shown under the name of its reserve', async () => {
  expect(await references(established('sc-1', 'Pressures'), drawn('sc-1', 'D1'))).toEqual([
    'Pressures D1',
  ])
})

test('two reserves with the same name are shown with their ids', async () => {
  const both = [established('sc-1', 'Pressures'), established('sc-2', 'Pressures')]
  expect(await references(...both, drawn('sc-1', 'D1'), drawn('sc-2', 'D1'))).toEqual([
    'Pressures (sc-1) D1',
    'Pressures (sc-2) D1',
  ])
})

test('a reserve without a known name is shown by its id', async () => {
  expect(await references(drawn('sc-1', 'D1'))).toEqual(['sc-1 D1'])
})
