import { drawdownContentHash } from '@coflyfr/budget'
import { financialYear, type JsonValue, plainDate } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'

const reserve = 'looked-after'
const purpose = 'Placement pressures'
const to = { costCentre: 'Social/Children/Placements', subjective: 'all' }

type Change = { readonly [field: string]: JsonValue }

const establish = (id = reserve, change: Change = {}) => ({
  command: 'EstablishReserve',
  actor: 'clerk cabinet',
  on: '2023-04-01',
  data: {
    reserve: id,
    name: 'Looked after children',
    purpose,
    openingBalance: '4000000.00',
    openedOn: '2023-04-01',
    decision: 'Cabinet 1',
    ...change,
  },
})

const request = (change: Change = {}, on = '2023-06-01') => ({
  command: 'RequestDrawdown',
  actor: 'u-1 corporate-director',
  on,
  data: {
    reserve,
    reference: 'D1',
    amount: '2500000.00',
    financialYear: '2023-24',
    to,
    purpose,
    reason: 'Independent placements',
    ...change,
  },
})

const hashOf = (amount: bigint, change: { readonly expiresOn?: string } = {}) =>
  drawdownContentHash({
    reserve,
    reference: 'D1',
    amount: pence(amount),
    financialYear: financialYear('2023-24'),
    to,
    purpose,
    reason: 'Independent placements',
    ...(change.expiresOn === undefined ? {} : { expiresOn: plainDate(change.expiresOn) }),
  })

const approve = (
  contentHash: string,
  by = 'section-151-officer',
  actor = 'u-151',
  on = '2023-06-02',
) => ({
  command: 'ApproveDrawdown',
  actor: `${actor} ${by}`,
  on,
  data: { reserve, reference: 'D1', by, decision: 'Protocol 4', contentHash },
})

const settle = (command: string, change: Change = {}, on = '2023-06-03') => ({
  command,
  actor: 'u-9 finance-officer',
  on,
  data: { reserve, reference: 'D1', ...change },
})

const withReserve = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await ledger.give(establish())
  return ledger
}

const approved = async (change: { readonly expiresOn?: string } = {}): Promise<BudgetLedger> => {
  const ledger = await withReserve()
  expect(await ledger.told(request(change))).toBe('committed')
  expect(await ledger.told(approve(hashOf(250_000_000n, change)))).toBe('committed')
  return ledger
}

const typesOf = async (ledger: BudgetLedger, stream: string) =>
  (await ledger.events(stream)).map(({ type }) => type)

test('the £2.5m: requested, approved, posted in parts, the rest released, and the head can vire it', async () => {
  const ledger = await approved()
  expect(await ledger.told(settle('PostDrawdown', { amount: '1500000.00' }))).toBe('committed')
  expect(await ledger.told(settle('PostDrawdown', { amount: '1000000.01' }))).toBe(
    'MoreThanPending',
  )
  expect(await ledger.told(settle('PostDrawdown', { amount: '900000.00', final: true }))).toBe(
    'committed',
  )
  expect(await ledger.told(settle('PostDrawdown'))).toBe('DrawdownNotPending')
  const posted = (await ledger.events(`reserve-${reserve}`)).filter(
    ({ type }) => type === 'DrawdownPosted',
  )
  expect(posted.map(({ data }) => data)).toMatchObject([
    { amount: '1500000.00', released: '0.00', final: false },
    { amount: '900000.00', released: '100000.00', final: true },
  ])
  expect(ledger.processResults.map(({ outcome }) => outcome)).toEqual(['committed', 'committed'])
  const legs = [leg(to.costCentre, '-11400000.00'), leg('Social/Adults/Care', '11400000.00')]
  const data = {
    reference: 'V1',
    financialYear: '2023-24',
    kind: 'one-off',
    reason: 'All of it',
    legs,
  }
  const all = { command: 'ProposeVirement', actor: 'u-1 budget-holder', on: '2023-07-01', data }
  expect(await ledger.told(all)).toBe('committed')
})

test('another purpose than the reserve’s is Cabinet’s to approve', async () => {
  const ledger = await withReserve()
  const asked = await ledger.give(request({ purpose: 'Roads' }))
  const hash = 'contentHash' in asked ? (asked.contentHash ?? '') : ''
  expect(await ledger.told(approve(hash))).toBe('NotInRoute')
  expect(await ledger.give(settle('PostDrawdown'))).toMatchObject({
    refusal: { tag: 'NotApproved', state: 'requested', awaiting: 'cabinet' },
  })
  expect(await ledger.told(approve(hash, 'cabinet', 'clerk'))).toBe('committed')
})

test('requester, approver and poster are three people', async () => {
  const ledger = await withReserve()
  await ledger.give(request())
  const hash = hashOf(250_000_000n)
  expect(await ledger.told(approve(hash, 'section-151-officer', 'u-1'))).toBe('SamePersonTwice')
  expect(await ledger.told(approve('0'.repeat(64)))).toBe('ContentHashDiffers')
  expect(await ledger.told(approve(hash, 'section-151-officer', 'u-9'))).toBe('committed')
  expect(await ledger.told(settle('PostDrawdown'))).toBe('SamePersonTwice')
  expect(await ledger.told({ ...settle('PostDrawdown'), actor: 'u-8 cabinet' })).toBe(
    'RoleNotAllowed',
  )
})

test('the floor holds on every date, with all that is pending counted', async () => {
  const ledger = await withReserve()
  expect(await ledger.give(request({ amount: '4000000.01' }))).toMatchObject({
    refusal: { tag: 'FloorBroken', reserve, firstDate: '2023-06-01', short: '0.01' },
  })
  await ledger.give(request({ amount: '3000000.00' }, '2023-09-01'))
  const earlier = request({ reference: 'D2', amount: '1500000.00' }, '2023-05-01')
  expect(await ledger.give(earlier)).toMatchObject({
    refusal: { tag: 'FloorBroken', firstDate: '2023-09-01', short: '500000.00' },
  })
  const before = request({ reference: 'D3', amount: '1.00' }, '2023-03-31')
  expect(await ledger.give(before)).toMatchObject({
    refusal: { tag: 'FloorBroken', firstDate: '2023-03-31', short: '1.00' },
  })
})

test('an expired drawdown can be neither posted nor voided, and its amount is free again', async () => {
  const ledger = await approved({ expiresOn: '2023-09-30' })
  const [post, release] = ['PostDrawdown', 'VoidDrawdown'] as const
  expect(await ledger.give(settle(post, {}, '2023-10-01'))).toMatchObject({
    refusal: { tag: 'DrawdownExpired', expiresOn: '2023-09-30', effectiveOn: '2023-10-01' },
  })
  expect(await ledger.told(settle(release, {}, '2023-10-01'))).toBe('DrawdownExpired')
  const all = { reference: 'D2', amount: '4000000.00' }
  expect(await ledger.told(request(all, '2023-09-30'))).toBe('FloorBroken')
  expect(await ledger.told(request(all, '2023-10-01'))).toBe('committed')
  expect(await ledger.give(settle(post, {}, '2023-09-30'))).toMatchObject({
    refusal: { tag: 'FloorBroken', firstDate: '2023-10-01', short: '2500000.00' },
  })
  expect(await ledger.told(settle(release, {}, '2023-09-30'))).toBe('committed')
})

test('a drawdown names a line of an approved budget, in its year', async () => {
  const ledger = await withReserve()
  expect(await ledger.told(request({ financialYear: '2024-25' }))).toBe('NoBudgetForYear')
  expect(await ledger.told(request({ to: { ...to, subjective: 'other' } }))).toBe('UnknownLine')
  expect(await ledger.told(request({}, '2024-04-01'))).toBe('DateOutsideYear')
  expect(await ledger.told(request({ expiresOn: '2023-05-31' }))).toBe('ExpiresBeforeRequest')
  expect(await ledger.told(request({ reserve: 'other' }))).toBe('UnknownReserve')
  expect(await ledger.told(request({ amount: '-1.00' }))).toBe('AmountNotPositive')
})

test('a reversal starts at the head that holds the money and comes back to the reserve', async () => {
  const ledger = await approved()
  const reverse = (change: Change = {}, on = '2023-07-01') => settle('ReverseDrawdown', change, on)
  expect(await ledger.told(reverse())).toBe('NothingToReverse')
  await ledger.give(settle('PostDrawdown', { amount: '2000000.00' }))
  expect(await ledger.told(reverse({ amount: '2000000.01' }))).toBe('MoreThanReceived')
  expect(await ledger.told(reverse({ reference: 'D9' }))).toBe('UnknownDrawdown')
  expect(await ledger.give(reverse({ amount: '500000.00' }))).toMatchObject({
    outcome: 'committed',
    stream: 'budget-2023-24',
    events: ['DrawdownReversed'],
  })
  expect(await typesOf(ledger, `reserve-${reserve}`)).toContain('MoneyReceivedIntoReserve')
  expect(await ledger.told(reverse())).toBe('committed')
  expect(await ledger.told(reverse())).toBe('NothingToReverse')
  const rest = { reference: 'D2', amount: '3500000.00' }
  expect(await ledger.told(request(rest, '2023-07-01'))).toBe('committed')
})

test('money vired on cannot be given back', async () => {
  const ledger = await approved()
  await ledger.give(settle('PostDrawdown'))
  const legs = [leg(to.costCentre, '-11000000.00'), leg('Social/Adults/Care', '11000000.00')]
  const data = { reference: 'V1', financialYear: '2023-24', kind: 'one-off', reason: 'On', legs }
  await ledger.give({
    command: 'ProposeVirement',
    actor: 'u-1 budget-holder',
    on: '2023-07-01',
    data,
  })
  expect(await ledger.told(settle('ReverseDrawdown', {}, '2023-07-02'))).toBe('NotEnoughBudget')
})

test('a reserve is established once; parts of the protocol may be missing', async () => {
  const ledger = await withReserve()
  const [established] = await ledger.events(`reserve-${reserve}`)
  expect(established?.data).toMatchObject({
    useRule: null,
    manager: null,
    reviewBy: null,
    onRecord: false,
  })
  expect(await ledger.told(establish())).toBe('ReserveAlreadyEstablished')
  expect(await ledger.told({ ...establish('x'), actor: 'u-1 budget-holder' })).toBe(
    'RoleNotAllowed',
  )
  expect(await ledger.told(establish('x', { openingBalance: '-0.01' }))).toBe('FloorBroken')
})

const movement = (command: string, change: Change = {}, actor = 'clerk cabinet') => ({
  command,
  actor,
  on: '2023-06-01',
  data: {
    reserve,
    reference: 'M1',
    amount: '1000000.00',
    reason: 'Review',
    decision: 'Cabinet 2',
    ...change,
  },
})

test('a reserve is added to, released, repurposed and transferred, never below zero', async () => {
  const ledger = await withReserve()
  await ledger.give(establish('other', { openingBalance: '0.00' }))
  const outside = movement('ContributeToReserve', {}, 'u-9 finance-officer')
  expect(await ledger.told(outside)).toBe('committed')
  expect(await ledger.told(outside)).toBe('ReferenceInUse')
  expect(await ledger.told(movement('ReleaseReserve', { amount: '5000000.01' }))).toBe(
    'FloorBroken',
  )
  expect(await ledger.told(movement('ReleaseReserve'))).toBe('committed')
  const transfer = movement('TransferBetweenReserves', { toReserve: 'other' })
  expect(await ledger.told(transfer)).toBe('committed')
  expect(
    await ledger.told(movement('TransferBetweenReserves', { toReserve: 'none', reference: 'M2' })),
  ).toBe('UnknownReserve')
  expect(
    await ledger.told(movement('TransferBetweenReserves', { toReserve: reserve, reference: 'M2' })),
  ).toBe('SameReserve')
  expect(await typesOf(ledger, 'reserve-other')).toEqual([
    'ReserveEstablished',
    'MoneyReceivedIntoReserve',
  ])
  const from = { financialYear: '2023-24', ...to }
  const given = movement('ContributeToReserve', { from, reference: 'M3' }, 'u-9 finance-officer')
  expect(await ledger.give(given)).toMatchObject({
    stream: 'budget-2023-24',
    events: ['ContributedToReserve'],
  })
  expect(await ledger.told(given)).toBe('ReferenceInUse')
  const tooMuch = movement(
    'ContributeToReserve',
    { from, reference: 'M4', amount: '8000000.01' },
    'u-9 finance-officer',
  )
  expect(await ledger.told(tooMuch)).toBe('NotEnoughBudget')
  const repurpose = { reserve, purpose: 'Roads', reason: 'Review', decision: 'Cabinet 3' }
  const asked = {
    command: 'RepurposeReserve',
    actor: 'clerk cabinet',
    on: '2023-06-02',
    data: repurpose,
  }
  expect(await ledger.told(asked)).toBe('committed')
  expect(await ledger.told(asked)).toBe('PurposeUnchanged')
  const repurposed = (await ledger.events(`reserve-${reserve}`)).at(-1)
  expect(repurposed?.data).toMatchObject({ purposeBefore: purpose, amount: '4000000.00' })
})
