import { ReserveEstablished, ReserveRepurposed, ReserveRestated } from '@coflyfr/budget/events'
import {
  type DomainEvent,
  financialYear,
  type PlainDate,
  plainDate,
  streamName,
} from '@coflyfr/core'
import { type PoundsText, penceOfPounds, sumPence } from '@coflyfr/money'
import { defaultParameters, reports } from '@coflyfr/reports'
import { isRight, toUnion } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

const pounds = (text: string) => text as PoundsText

const minute = { decision: 'Cabinet', onRecord: true } as const

const opened = plainDate('2023-04-01')

const events: readonly DomainEvent<string, unknown>[] = [
  ReserveEstablished.of(opened, {
    reserve: 'r1',
    name: 'R1',
    purpose: 'Placements',
    openingBalance: pounds('100.00'),
    openedOn: opened,
    useRule: null,
    manager: null,
    reviewBy: null,
    ...minute,
  }),
  ReserveRepurposed.of(plainDate('2023-05-01'), {
    reserve: 'r1',
    purpose: 'Schools',
    purposeBefore: 'Placements',
    amount: pounds('100.00'),
    reason: 'Placements fell',
    ...minute,
  }),
  ReserveRestated.of(opened, {
    reserve: 'r1',
    reference: 'M1',
    financialYear: financialYear('2023-24'),
    amount: pounds('-30.00'),
    reason: 'The audit',
    ...minute,
  }),
]

const ledger = () =>
  ledgerOf(...events.map((event) => [streamName('reserve', 'r1'), event] as const))

const balancesAt = async (asOf: PlainDate | null) => {
  const { rows } = await made(await ledger(), 'trial-balance', { at: { asOf, knownAt: null } })
  return rows
    .filter(({ account }) => account === 'Reserve r1')
    .map(({ scope, balance }) => [scope, balance])
}

/** The restatement was recorded after the purpose had changed, and is dated before that. */
test('an entry is under the purpose that the reserve had when it was recorded, as far as known at the date asked about', async () => {
  expect(await balancesAt(opened)).toEqual([['Placements', '-70.00']])
  expect(await balancesAt(null)).toEqual([
    ['Placements', '0.00'],
    ['Schools', '-70.00'],
  ])
})

test('a difference between the two dates ends at what the report says, and its parts sum to it', async () => {
  const report = reports.get('trial-balance') ?? expect.unreachable()
  const source = { store: await ledger(), checkpointAt: () => null }
  const ends = { from: { asOf: opened, knownAt: null }, to: { asOf: null, knownAt: null } }
  const outcome = await report.difference(source, defaultParameters, ends)
  expect(isRight(outcome)).toBe(true)
  const { cells } = isRight(outcome) ? outcome.right : { cells: [] }
  const cell = cells.find(
    ({ row, column }) => row === 'reserves/Schools/Reserve r1' && column === 'balance',
  )
  expect(cell).toMatchObject({ from: null, to: '-70.00', change: '-70.00' })
  const parts = cell?.explanations.map(({ change }) => penceOfPounds(change ?? '0.00')) ?? []
  expect(sumPence(parts)).toBe(penceOfPounds('-70.00'))
})

test('each of its figures is explained by events that sum to it', async () => {
  const report = reports.get('trial-balance') ?? expect.unreachable()
  const source = { store: await ledger(), checkpointAt: () => null }
  const cell = { row: 'reserves/Schools/Reserve r1', column: 'balance' }
  expect(toUnion(await report.explain(source, defaultParameters, cell))).toMatchObject({
    contributions: [
      { type: 'ReserveRepurposed', change: '-100.00' },
      { type: 'ReserveRestated', change: '30.00' },
    ],
  })
})
