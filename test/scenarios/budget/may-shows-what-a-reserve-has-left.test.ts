import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
} from '../../support/budget-ledger.ts'
import { availableOf, mayBe } from '../../support/may.ts'
import { made } from '../reports/making.ts'

const reserve = 'looked-after'
const to = { costCentre: 'Social/Children/Placements', subjective: 'all' }

const line = (command: string, on: string, data: object, actor = 'u-9 finance-officer'): Line => ({
  command,
  actor,
  on,
  data: { reserve, ...data },
})

const request = (reference: string, amount: string, more: object = {}, on = '2023-06-01'): Line =>
  line(
    'RequestDrawdown',
    on,
    {
      reference,
      amount,
      financialYear: '2023-24',
      to,
      purpose: 'Placements',
      reason: 'Pressures',
      ...more,
    },
    'u-1 budget-holder',
  )

const release = (amount: string, on: string): Line =>
  line(
    'ReleaseReserve',
    on,
    { reference: `release ${amount}`, amount, reason: 'Not needed', decision: 'Cabinet' },
    'clerk cabinet',
  )

const establish = line(
  'EstablishReserve',
  '2023-04-01',
  {
    name: 'Looked after children',
    purpose: 'Placements',
    openingBalance: '500000.00',
    openedOn: '2023-04-01',
    decision: 'Cabinet',
  },
  'clerk cabinet',
)

/** Half a million, of which 100,000 are held for D1, and 250,000 leave in September. */
const opened = async (): Promise<readonly [BudgetLedger, string]> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await ledger.give(establish)
  const result = await ledger.give(request('D1', '100000.00', { expiresOn: '2023-12-31' }))
  await ledger.give(release('250000.00', '2023-09-01'))
  return [ledger, 'contentHash' in result ? (result.contentHash ?? '') : '']
}

const approve = (contentHash: string, more: object = {}): Line =>
  line(
    'ApproveDrawdown',
    '2023-06-05',
    { reference: 'D1', by: 'section-151-officer', decision: 'Delegated', contentHash, ...more },
    'u-151 section-151-officer',
  )

test('for a request may shows its route by the purpose, what is held, and what is left on the tightest day', async () => {
  const [ledger] = await opened()
  const own = await mayBe(ledger, request('D2', '150000.00'))
  expect(own).toMatchObject({
    accepted: true,
    chosen: 'drawdown for the reserve’s purpose',
    approver: 'section-151-officer',
    figures: {
      reservePurpose: 'Placements',
      reserveBalance: '500000.00',
      pending: '100000.00',
      available: '400000.00',
      authorisedNotUsed: '0.00',
    },
  })
  expect(own.limits).toEqual([
    {
      of: 'looked-after on 2023-09-01',
      unit: 'pounds',
      test: 'at-most',
      limit: '250000.00',
      total: '100000.00',
      asked: '150000.00',
      amount: '250000.00',
      headroom: '0.00',
      available: '150000.00',
    },
  ])
  const other = await mayBe(ledger, request('D2', '1.00', { purpose: 'Highways' }))
  expect(other).toMatchObject({ chosen: 'drawdown for another purpose', approver: 'cabinet' })
})

test('a penny more than is left is refused by the floor, and by nothing else', async () => {
  const [ledger] = await opened()
  const answer = await mayBe(ledger, request('D2', '150000.01'))
  expect(answer).toMatchObject({
    accepted: false,
    refusal: 'FloorBroken',
    refusedBy: 'the reserve covers this amount and what is pending, from this day on',
    limits: [{ headroom: '-0.01', available: '150000.00' }],
  })
  expect(answer.checks.filter(({ verdict }) => verdict === 'refuses')).toHaveLength(1)
  expect(await ledger.told(request('D2', '150000.01'))).toBe('FloorBroken')
  expect(await ledger.told(request('D2', '150000.00'))).toBe('committed')
})

test('a request that expires in time may use money that leaves later', async () => {
  const [ledger] = await opened()
  const soon = request('D2', '400000.00', { expiresOn: '2023-08-31' })
  expect(availableOf(await mayBe(ledger, soon))).toBe('400000.00')
  expect(await ledger.told(soon)).toBe('committed')
})

test('for an approval may shows whose turn it is, and for a posting what remains', async () => {
  const [ledger, contentHash] = await opened()
  expect(await mayBe(ledger, approve(contentHash))).toMatchObject({
    accepted: true,
    approver: 'section-151-officer',
    figures: { drawdown: 'requested', awaiting: 'section-151-officer', remaining: '100000.00' },
  })
  const wrongly = approve(contentHash, { by: 'cabinet' })
  expect(await mayBe(ledger, { ...wrongly, actor: 'clerk cabinet' })).toMatchObject({
    refusal: 'NotInRoute',
    refusedBy: 'the authority has this step in the route',
  })
  await ledger.give(approve(contentHash))
  const post = (amount: string): Line =>
    line('PostDrawdown', '2023-06-06', { reference: 'D1', amount })
  expect(await ledger.told(post('60000.00'))).toBe('committed')
  const answer = await mayBe(ledger, post('40000.01'))
  expect(answer).toMatchObject({
    refusal: 'MoreThanPending',
    allowed: ['finance-officer'],
    figures: {
      drawdown: 'approved',
      posted: '60000.00',
      remaining: '40000.00',
      expiresOn: '2023-12-31',
      reserveBalance: '440000.00',
      authorisedNotUsed: '40000.00',
      awaiting: null,
    },
  })
  expect(availableOf(answer)).toBe('40000.00')
  expect(await ledger.told(post('40000.01'))).toBe('MoreThanPending')
  expect(await ledger.told(post('40000.00'))).toBe('committed')
  expect((await mayBe(ledger, post('0.01'))).figures).toMatchObject({ drawdown: 'posted' })
})

test('for a reversal may shows what the head received', async () => {
  const [ledger, contentHash] = await opened()
  await ledger.give(approve(contentHash))
  await ledger.give(line('PostDrawdown', '2023-06-06', { reference: 'D1', amount: '60000.00' }))
  const back = (amount: string): Line =>
    line('ReverseDrawdown', '2023-06-07', { reference: 'D1', amount })
  expect(await ledger.told(back('10000.00'))).toBe('committed')
  const answer = await mayBe(ledger, back('50000.01'))
  expect(answer).toMatchObject({
    refusal: 'MoreThanReceived',
    figures: { received: '60000.00', reversed: '10000.00', appliedAtYearEnd: '0.00' },
  })
  expect(availableOf(answer)).toBe('50000.00')
  expect(await ledger.told(back('50000.00'))).toBe('committed')
  const never = line('ReverseDrawdown', '2023-06-07', { reference: 'D9' })
  expect(await mayBe(ledger, never)).toMatchObject({ refusedBy: 'the reserve has the drawdown' })
})

test('the figures of a day are those of the report', async () => {
  const [ledger, contentHash] = await opened()
  await ledger.give(approve(contentHash))
  await ledger.give(line('PostDrawdown', '2023-06-06', { reference: 'D1', amount: '60000.00' }))
  for (const on of ['2023-06-10', '2023-09-01']) {
    const { figures } = await mayBe(ledger, request('D2', '0.01', {}, on))
    const { rows } = await made(ledger.store, 'reserves', {
      at: { asOf: plainDate(on), knownAt: null },
    })
    const { closing, pending, available, authorisedNotUsed } = rows[0] ?? {}
    expect(figures).toMatchObject({
      reserveBalance: closing,
      pending,
      available,
      authorisedNotUsed,
    })
  }
})

test('may shows who may establish, give to or take from a reserve, and what it has left', async () => {
  const [ledger] = await opened()
  const establishing = { ...establish, actor: 'u-9 finance-officer' }
  expect(await mayBe(ledger, establishing)).toMatchObject({
    refusal: 'RoleNotAllowed',
    allowed: ['cabinet', 'council'],
    refusedBy: 'EstablishReserve may be given by cabinet or council',
  })
  const answer = await mayBe(ledger, release('150000.01', '2023-06-01'))
  expect(answer).toMatchObject({ refusal: 'FloorBroken', figures: { available: '400000.00' } })
  expect(availableOf(answer)).toBe('150000.00')
  const given = { reference: 'C1', amount: '1.00', reason: 'Grant', decision: 'Cabinet' }
  const contribute = await mayBe(ledger, line('ContributeToReserve', '2023-06-01', given))
  expect(contribute).toMatchObject({ accepted: true, allowed: ['finance-officer'], limits: [] })
})
