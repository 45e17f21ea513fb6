import { expect, test } from 'vitest'
import { budget2023, budgetLedger } from '../../support/budget-ledger.ts'

const from = { financialYear: '2023-24', costCentre: 'Social/Adults/Care', subjective: 'all' }

const establish = {
  command: 'EstablishReserve',
  actor: 'clerk cabinet',
  on: '2023-04-01',
  data: {
    reserve: 'general',
    name: 'Council Fund',
    purpose: 'General',
    openingBalance: '0.00',
    openedOn: '2023-04-01',
    decision: 'Cabinet 1',
  },
}

const contribute = {
  command: 'ContributeToReserve',
  actor: 'u-9 finance-officer',
  on: '2023-05-01',
  data: {
    reserve: 'general',
    reference: 'C1',
    amount: '8000000.00',
    reason: 'Underspend',
    decision: 'S151',
    from,
  },
}

const giveBack = (eventId: string, to = 'reserve-general') => ({
  command: 'ReturnGift',
  actor: 'u-9 finance-officer',
  on: '2023-06-01',
  data: { eventId, from: 'budget-2023-24', to, reason: 'Never received' },
})

test('a transfer that was never received goes back, once, and can then not be received', async () => {
  const ledger = await budgetLedger({ processes: [] })
  await ledger.give(budget2023)
  await ledger.give(establish)
  await ledger.give(contribute)
  const [gift] = (await ledger.events()).filter(({ type }) => type === 'ContributedToReserve')
  if (gift === undefined) throw new Error('Nothing was given')
  expect(await ledger.told(giveBack('another'))).toBe('UnknownGift')
  expect(await ledger.told(giveBack(gift.id, 'reserve-other'))).toBe('UnknownGift')
  expect(await ledger.told(giveBack(gift.id))).toBe('committed')
  expect(await ledger.told(giveBack(gift.id))).toBe('GiftAlreadyReturned')
  const receive = {
    command: 'ReceiveIntoReserve',
    actor: 'process:reserve-receipts system',
    on: '2023-05-01',
    data: {
      gift: { eventId: gift.id, stream: gift.stream, revision: gift.revision },
      kind: 'contribution',
      reserve: 'general',
      reference: 'C1',
      amount: '8000000.00',
    },
  }
  expect(await ledger.told(receive)).toBe('GiftAlreadyReturned')
  expect(await ledger.told({ ...contribute, data: { ...contribute.data, reference: 'C2' } })).toBe(
    'committed',
  )
})

test('a received transfer stays, and a receipt of something never given is refused', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await ledger.give(establish)
  await ledger.give(contribute)
  const [gift] = (await ledger.events()).filter(({ type }) => type === 'ContributedToReserve')
  if (gift === undefined) throw new Error('Nothing was given')
  expect(await ledger.told(giveBack(gift.id))).toBe('GiftAlreadyReceived')
  const claim = (amount: string, actor = 'process:reserve-receipts system') => ({
    command: 'ReceiveIntoReserve',
    actor,
    on: '2023-05-01',
    data: {
      gift: { eventId: gift.id, stream: gift.stream, revision: gift.revision },
      kind: 'contribution',
      reserve: 'general',
      reference: 'C1',
      amount,
    },
  })
  expect(await ledger.told(claim('8000000.00'))).toBe('GiftAlreadyReceived')
  expect(await ledger.told(claim('9000000.00'))).toBe('UnknownGift')
  expect(await ledger.told(claim('8000000.00', 'u-9 finance-officer'))).toBe('RoleNotAllowed')
})
