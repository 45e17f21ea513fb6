import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
} from '../../support/budget-ledger.ts'

const financialYear = '2023-24'
const service = 'Social/Children'
const key = { financialYear, service, reference: 'PO-1' }
const head = { costCentre: 'Social/Children/Placements', subjective: 'all' }
const stream = /^commitments-2023-24-social-children-[0-9a-f]{12}$/

const line = (command: string, on: string, data: object, actor = 'u-9 finance-officer'): Line => ({
  command,
  actor,
  on,
  data: { ...key, ...data },
})

const raise = line('RaiseCommitment', '2023-05-02', { ...head, amount: '52000.00' })

const invoice = (number: string, amount: string, more: object = {}): Line =>
  line('InvoiceCommitment', '2023-06-02', { invoice: number, amount, ...more })

const posting = (reference: string, postedOn: string): Line => ({
  command: 'ImportActuals',
  actor: 'u-9 finance-officer',
  on: postedOn,
  data: {
    financialYear,
    source: 'agresso',
    batch: reference,
    postings: [{ ...head, amount: '4000.00', postedOn, reference }],
  },
})

const raised = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  expect(await ledger.give(raise)).toMatchObject({
    outcome: 'committed',
    stream: expect.stringMatching(stream),
  })
  return ledger
}

test('a commitment is invoiced in parts, to its last penny and not a penny more', async () => {
  const ledger = await raised()
  expect(await ledger.told(invoice('INV-1', '51999.99'))).toBe('committed')
  expect(await ledger.give(invoice('INV-2', '0.02'))).toMatchObject({
    refusal: {
      tag: 'MoreThanCommitted',
      committed: '52000.00',
      invoiced: '51999.99',
      excess: '0.01',
    },
  })
  expect(await ledger.told(invoice('INV-2', '0.01'))).toBe('committed')
  expect(await ledger.told(invoice('INV-3', '0.01'))).toBe('MoreThanCommitted')
})

test('the same invoice is not accepted twice, nor an invoice of zero', async () => {
  const ledger = await raised()
  await ledger.give(invoice('INV-1', '100.00'))
  expect(await ledger.told(invoice('INV-1', '100.00'))).toBe('InvoiceAlreadyTaken')
  expect(await ledger.told(invoice('INV-2', '0.00'))).toBe('AmountNotPositive')
  expect(await ledger.told(invoice('INV-2', '-100.00'))).toBe('AmountNotPositive')
})

test('a commitment is for a head of the service’s own budget', async () => {
  const ledger = await budgetLedger()
  expect(await ledger.told(raise)).toBe('NoBudgetForYear')
  await ledger.give(budget2023)
  const at = (costCentre: string) => ({
    ...raise,
    data: { ...key, ...head, costCentre, amount: '1' },
  })
  expect(await ledger.told(at('Social/Children/Libraries'))).toBe('UnknownLine')
  expect(await ledger.told(at('Social/Adults/Care'))).toBe('HeadOfOtherService')
  expect(await ledger.told(line('RaiseCommitment', '2024-04-01', { ...head, amount: '1' }))).toBe(
    'DateOutsideYear',
  )
  expect(await ledger.told(raise)).toBe('committed')
  expect(await ledger.told(raise)).toBe('ReferenceInUse')
})

test('closing releases the rest, and nothing follows', async () => {
  const ledger = await raised()
  await ledger.give(invoice('INV-1', '12000.00'))
  expect(await ledger.told(line('CloseCommitment', '2023-06-01', {}))).toBe(
    'DatedBeforePreviousStep',
  )
  await ledger.give(line('CloseCommitment', '2023-06-02', {}))
  const [closed] = (await ledger.events()).filter(({ type }) => type === 'CommitmentClosed')
  expect(closed?.data).toMatchObject({ ...head, released: '40000.00', reason: null })
  expect(
    await ledger.told(line('InvoiceCommitment', '2023-07-01', { invoice: 'I', amount: '1' })),
  ).toBe('CommitmentNotOpen')
})

test('the amount not invoiced is carried into the next year, once, under the same reference', async () => {
  const ledger = await raised()
  await ledger.give(invoice('INV-1', '12000.00'))
  const carry = line('CarryCommitment', '2024-03-31', { reason: 'The placement goes on' })
  expect(await ledger.told(carry)).toBe('committed')
  expect(await ledger.told(carry)).toBe('CommitmentNotOpen')
  expect(ledger.processResults.map(({ outcome }) => outcome)).toEqual(['committed'])
  const received = (await ledger.events()).find(({ type }) => type === 'CommitmentReceived')
  expect(received).toMatchObject({
    effectiveOn: '2024-04-01',
    data: { financialYear: '2024-25', fromYear: financialYear, amount: '40000.00', ...head },
  })
  const next = (amount: string): Line => ({
    ...invoice('INV-2', amount),
    on: '2024-05-02',
    data: { ...key, financialYear: '2024-25', invoice: 'INV-2', amount },
  })
  expect(await ledger.told(next('40000.01'))).toBe('MoreThanCommitted')
  expect(await ledger.told(next('40000.00'))).toBe('committed')
})

test('an order stays with its year until that is over', async () => {
  const ledger = await raised()
  const carry = (on: string) => line('CarryCommitment', on, {})
  expect(await ledger.told(carry('2023-06-30'))).toBe('YearNotOver')
  expect(await ledger.told(carry('2024-03-30'))).toBe('YearNotOver')
  expect(await ledger.told(carry('2024-04-01'))).toBe('DateOutsideYear')
  expect(await ledger.told(carry('2024-03-31'))).toBe('committed')
})

test('a commitment is not carried onto another of the next year', async () => {
  const ledger = await raised()
  await ledger.give({
    ...budget2023,
    data: { ...(budget2023.data as object), financialYear: '2024-25' },
  })
  await ledger.give({
    ...raise,
    on: '2024-04-02',
    data: { ...key, ...head, financialYear: '2024-25', amount: '1.00' },
  })
  expect(await ledger.told(line('CarryCommitment', '2024-03-31', {}))).toBe('ReferenceInUse')
})

test('only a process receives a commitment', async () => {
  const ledger = await raised()
  const gift = { eventId: 'e', stream: 'commitments-2022-23-x', revision: 0 }
  const receive = (actor: string) =>
    line(
      'ReceiveCommitment',
      '2023-04-01',
      { ...head, gift, fromYear: '2022-23', amount: '1' },
      actor,
    )
  expect(await ledger.told(receive('u-9 finance-officer'))).toBe('RoleNotAllowed')
  expect(await ledger.told(receive('u-9 system'))).toBe('UnknownGift')
})

test('once the twelve months are closed, no day is left to date an invoice', async () => {
  const ledger = await raised()
  const months = Array.from({ length: 12 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`)
  for (const period of months)
    await ledger.give({
      command: 'ClosePeriod',
      actor: 'u-9 finance-officer',
      on: '2024-04-05',
      data: { financialYear, period },
    })
  expect(await ledger.give(invoice('INV-1', '4000.00'))).toMatchObject({
    refusal: { tag: 'InvoiceInClosedPeriod', open: null },
  })
})

test('an invoice that no posting carries is an actual, so it is not dated in a closed period', async () => {
  const ledger = await raised()
  for (const period of ['P01', 'P02', 'P03'])
    await ledger.give({
      command: 'ClosePeriod',
      actor: 'u-9 finance-officer',
      on: '2023-07-05',
      data: { financialYear, period },
    })
  expect(await ledger.give(invoice('INV-1', '4000.00'))).toMatchObject({
    refusal: { tag: 'InvoiceInClosedPeriod', period: 'P03', open: 'P04' },
  })
  await ledger.give(posting('9001', '2023-06-01'))
  const paidBy = { source: 'agresso', reference: '9001' }
  expect(await ledger.told(invoice('INV-1', '4000.00', { paidBy }))).toBe('committed')
})

test('the posting that is said to carry an invoice must exist', async () => {
  const ledger = await raised()
  await ledger.give(posting('9001', '2023-05-20'))
  const paid = (source: string, reference: string) =>
    invoice('INV-1', '4000.00', { paidBy: { source, reference } })
  expect(await ledger.give(paid('agresso', '9002'))).toMatchObject({
    refusal: { tag: 'UnknownPosting', financialYear, source: 'agresso', reference: '9002' },
  })
  expect(await ledger.told(paid('sap', '9001'))).toBe('UnknownPosting')
  await ledger.give(posting('9002', '2023-06-01'))
  expect(await ledger.told(paid('agresso', '9002'))).toBe('committed')
})
