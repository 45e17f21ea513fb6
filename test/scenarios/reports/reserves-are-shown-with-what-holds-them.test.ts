import { financialYear, type JsonValue, plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger } from '../../support/budget-ledger.ts'
import { csvOf, made, tableOf } from './making.ts'

type Change = { readonly [field: string]: JsonValue }

const establish = (reserve: string, openingBalance: string, change: Change = {}) => ({
  command: 'EstablishReserve',
  actor: 'clerk cabinet',
  on: '2023-04-01',
  data: {
    reserve,
    name: `Reserve ${reserve}`,
    purpose: 'Placements',
    openingBalance,
    openedOn: '2023-04-01',
    decision: 'Cabinet 1',
    useRule: 'By the Section 151 Officer, for its purpose',
    manager: 'Head of Finance',
    reviewBy: '2024-02-28',
    ...change,
  },
})

const request = (change: Change = {}, on = '2023-06-01') => ({
  command: 'RequestDrawdown',
  actor: 'u-1 corporate-director',
  on,
  data: {
    reserve: 'children',
    reference: 'D1',
    amount: '2500000.00',
    financialYear: '2023-24',
    to: { costCentre: 'Social/Children/Placements', subjective: 'all' },
    purpose: 'Placements',
    reason: 'Independent placements',
    ...change,
  },
})

const settle = (command: string, change: Change = {}, on = '2023-06-03') => ({
  command,
  actor: 'u-9 finance-officer',
  on,
  data: { reserve: 'children', reference: 'D1', ...change },
})

const move = (command: string, change: Change, on = '2023-07-01') => ({
  command,
  actor: command === 'ContributeToReserve' ? 'u-9 finance-officer' : 'clerk cabinet',
  on,
  data: {
    reserve: 'children',
    reference: 'M1',
    amount: '500000.00',
    reason: 'Review',
    decision: 'Cabinet 2',
    ...change,
  },
})

const give = async (
  ledger: BudgetLedger,
  ...lines: readonly Parameters<BudgetLedger['give']>[0][]
) => {
  for (const line of lines) expect(await ledger.told(line)).toBe('committed')
}

const opened = async (change: Parameters<typeof budgetLedger>[0] = {}): Promise<BudgetLedger> => {
  const ledger = await budgetLedger(change)
  await give(ledger, budget2023, establish('children', '4000000.00'))
  return ledger
}

const approved = async (ledger: BudgetLedger, change: Change = {}): Promise<void> => {
  const asked = await ledger.give(request(change))
  const contentHash = 'contentHash' in asked ? (asked.contentHash ?? '') : ''
  const by = 'section-151-officer'
  await give(ledger, {
    command: 'ApproveDrawdown',
    actor: `u-151 ${by}`,
    on: '2023-06-02',
    data: { reserve: 'children', reference: 'D1', by, decision: 'Protocol 4', contentHash },
  })
}

const asOf = (date: string) => ({ at: { asOf: plainDate(date), knownAt: null } })

const rowOf = async ({ store }: BudgetLedger, change: Parameters<typeof made>[2] = {}) =>
  (await made(store, 'reserves', change)).rows[0]

test('a request is pending, an authorised drawdown can be used, a posted one is drawn', async () => {
  const ledger = await opened()
  await approved(ledger)
  expect(await rowOf(ledger)).toMatchObject({
    closing: '4000000.00',
    pending: '2500000.00',
    available: '1500000.00',
    authorisedNotUsed: '2500000.00',
  })
  await give(ledger, settle('PostDrawdown', { amount: '1500000.00' }))
  await give(ledger, settle('VoidDrawdown', { amount: '200000.00' }))
  expect(await rowOf(ledger)).toMatchObject({
    drawdowns: '-1500000.00',
    closing: '2500000.00',
    pending: '800000.00',
    available: '1700000.00',
    authorisedNotUsed: '800000.00',
  })
  await give(ledger, settle('PostDrawdown', { amount: '700000.00', final: true }))
  expect(await rowOf(ledger)).toMatchObject({ closing: '1800000.00', pending: '0.00' })
})

test('a request that nobody approved is pending and not authorised', async () => {
  const ledger = await opened()
  await give(ledger, request())
  expect(await rowOf(ledger)).toMatchObject({ pending: '2500000.00', authorisedNotUsed: '0.00' })
})

test('the rest of a drawdown is free again the day after it expires', async () => {
  const ledger = await opened()
  await approved(ledger, { expiresOn: '2023-09-30' })
  expect(await rowOf(ledger, asOf('2023-09-30'))).toMatchObject({
    pending: '2500000.00',
    authorisedNotUsed: '2500000.00',
  })
  const after = await made(ledger.store, 'reserves', asOf('2023-10-01'))
  expect(after.rows[0]).toMatchObject({ pending: '0.00', authorisedNotUsed: '0.00' })
  expect(after.notes).toContain(
    'Reserve children: D1 expired after 2023-09-30; £2,500,000.00 is free again',
  )
})

test('every movement has its column and sign, and the printed table adds up', async () => {
  const ledger = await opened()
  await give(ledger, establish('homes', '100.00', { reviewBy: 'each year with the budget' }))
  await give(ledger, move('ContributeToReserve', { amount: '250000.00' }))
  await give(ledger, move('ReleaseReserve', { amount: '30.00' }))
  await give(ledger, move('TransferBetweenReserves', { amount: '7.00', toReserve: 'homes' }))
  await approved(ledger)
  await give(ledger, settle('PostDrawdown'), settle('ReverseDrawdown', { amount: '0.50' }))
  const table = await tableOf(ledger.store, 'reserves')
  expect(
    table
      .split('\n')
      .map((line) => line.trimEnd())
      .slice(3, 7),
  ).toEqual([
    'Reserve   Name              Purpose          Opening   Additions  Released      Drawdowns  Transfers       Closing     Available  Next review',
    'children  Reserve children  Placements  4,000,000.00  250,000.00    -30.00  -2,499,999.50      -7.00  1,749,963.50  1,749,963.50  2024-02-28',
    'homes     Reserve homes     Placements        100.00        0.00      0.00           0.00       7.00        107.00        107.00  each year with the budget',
    'Total                                   4,000,100.00  250,000.00    -30.00  -2,499,999.50       0.00  1,750,070.50  1,750,070.50',
  ])
  expect((await csvOf(ledger.store, 'reserves')).split('\r\n')[1]).toBe(
    'children,Reserve children,Placements,4000000.00,0.00,250000.00,-30.00,0.00,-2499999.50,-7.00,1749963.50,0.00,1749963.50,0.00,2024-02-28',
  )
})

test('each closing is the next opening, and a year is shown as on its last day', async () => {
  const ledger = await opened()
  const next = { ...budget2023, on: '2024-03-01' }
  await give(ledger, { ...next, data: { ...(next.data as object), financialYear: '2024-25' } })
  await approved(ledger)
  await give(ledger, settle('PostDrawdown', { amount: '1000000.00' }, '2024-03-31'))
  const released = { amount: '400000.00', reference: 'M2' }
  await give(ledger, move('ReleaseReserve', released, '2024-04-01'))
  await give(ledger, settle('VoidDrawdown', {}, '2024-04-02'))
  const first = await rowOf(ledger, { year: financialYear('2023-24') })
  expect(first).toMatchObject({
    opening: '4000000.00',
    closing: '3000000.00',
    pending: '1500000.00',
  })
  expect(first).toEqual(await rowOf(ledger, asOf('2024-03-31')))
  expect(await rowOf(ledger, { year: financialYear('2024-25') })).toMatchObject({
    opening: '3000000.00',
    released: '-400000.00',
    drawdowns: '0.00',
    closing: '2600000.00',
    pending: '0.00',
  })
  expect(await rowOf(ledger, { year: financialYear('2022-23') })).toBeUndefined()
})

test('a change of purpose moves no money: the balance stays, the note says what changed', async () => {
  const ledger = await opened()
  const data = { reserve: 'children', purpose: 'Homes', reason: 'Review', decision: 'Cabinet 3' }
  const line = { command: 'RepurposeReserve', actor: 'clerk cabinet', on: '2023-06-30', data }
  await give(ledger, line)
  const { rows, notes } = await made(ledger.store, 'reserves')
  expect(rows[0]).toMatchObject({ purpose: 'Homes', repurposed: '0.00', closing: '4000000.00' })
  expect(notes).toContain(
    'Reserve children: £4,000,000.00 was repurposed on 2023-06-30 by "Cabinet 3", from "Placements" to "Homes"; the balance stays',
  )
  expect(await rowOf(ledger, asOf('2023-06-29'))).toMatchObject({ purpose: 'Placements' })
})

test('an incomplete protocol, a review that is due and a missing minute are findings', async () => {
  const ledger = await budgetLedger()
  const {
    useRule: _useRule,
    manager: _manager,
    reviewBy: _reviewBy,
    ...bare
  } = establish('children', '1.00').data
  await give(ledger, { ...establish('children', '1.00'), data: bare })
  await give(ledger, establish('homes', '1.00'))
  expect((await made(ledger.store, 'reserves', asOf('2024-02-28'))).notes).toEqual([
    'Reserve children: the protocol is not stated: how and when it can be used; who manages and controls it; when it is reviewed',
    'Reserve children: decision "Cabinet 1" (ReserveEstablished) is not on record',
    'Reserve homes: its review was due by 2024-02-28',
    'Reserve homes: decision "Cabinet 1" (ReserveEstablished) is not on record',
  ])
})

test('a transfer that was not received counts where it was given, and is named; returned, it is undone', async () => {
  const ledger = await opened({ processes: [] })
  await give(ledger, establish('homes', '0.00'))
  const from = { financialYear: '2023-24', costCentre: 'Corporate/Contingency', subjective: 'all' }
  await give(ledger, move('ContributeToReserve', { from, amount: '5.00' }))
  await give(ledger, move('TransferBetweenReserves', { toReserve: 'homes', amount: '7.00' }))
  await approved(ledger)
  await give(ledger, settle('PostDrawdown', { amount: '11.00', final: true }))
  const { rows, notes } = await made(ledger.store, 'reserves')
  expect(rows).toMatchObject([
    { additions: '5.00', transfers: '-7.00', drawdowns: '-11.00' },
    { transfers: '7.00', closing: '7.00' },
  ])
  expect(notes.filter((note) => note.includes('not received'))).toEqual([
    'M1: £5.00 given on 2023-07-01 from the budget to children is not received yet',
    'M1: £7.00 given on 2023-07-01 from children to homes is not received yet',
    'D1: £11.00 given on 2023-06-03 from children to the budget is not received yet',
  ])
  const receivers: Readonly<Record<string, string>> = {
    ContributedToReserve: 'reserve-children',
    TransferredBetweenReserves: 'reserve-homes',
    DrawdownPosted: 'budget-2023-24',
  }
  for (const { id: eventId, stream: from, type } of await ledger.events()) {
    const to = receivers[type]
    if (to === undefined) continue
    const data = { eventId, from, to, reason: 'Never received' }
    const actor = 'u-9 finance-officer'
    await give(ledger, { command: 'ReturnGift', actor, on: '2023-08-01', data })
  }
  const after = await made(ledger.store, 'reserves')
  expect(after.rows).toMatchObject([
    { additions: '0.00', transfers: '0.00', drawdowns: '0.00', closing: '4000000.00' },
    { transfers: '0.00', closing: '0.00' },
  ])
  expect(after.notes.filter((note) => note.includes('not received'))).toEqual([])
})
