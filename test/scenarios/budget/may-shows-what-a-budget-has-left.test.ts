import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
  leg,
} from '../../support/budget-ledger.ts'
import { availableOf, mayBe } from '../../support/may.ts'

const financialYear = '2023-24'
const placements = 'Social/Children/Placements'
const fostering = 'Social/Children/Fostering'
const care = 'Social/Adults/Care'

const virement = (
  reference: string,
  amount: string,
  { from = fostering, to = placements, kind = 'one-off' } = {},
): Line => ({
  command: 'ProposeVirement',
  actor: 'u-1 budget-holder',
  on: '2023-07-01',
  data: {
    reference,
    financialYear,
    kind,
    reason: 'Fees',
    legs: [leg(from, `-${amount}`), leg(to, amount)],
  },
})

const opened = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  return ledger
}

const hashOf = async ({ give }: BudgetLedger, line: Line): Promise<string> => {
  const result = await give(line)
  return 'contentHash' in result ? (result.contentHash ?? '') : JSON.stringify(result)
}

const approve = (reference: string, contentHash: string, by = 'head-of-service'): Line => ({
  command: 'ApproveVirement',
  actor: `u-2 ${by}`,
  on: '2023-07-02',
  data: { reference, financialYear, by, decision: 'Delegated', contentHash },
})

test('for a giving head may shows its revised budget, what is pending out of it, and what is left', async () => {
  const ledger = await opened()
  await ledger.give(virement('V1', '500000.00'))
  const answer = await mayBe(ledger, virement('V2', '1500000.01'))
  expect(answer).toMatchObject({ refusal: 'NotEnoughBudget' })
  expect(answer.limits.at(-1)).toMatchObject({
    of: 'Social/Children/Fostering · all',
    limit: '2000000.00',
    total: '500000.00',
    asked: '1500000.01',
    headroom: '-0.01',
    available: '1500000.00',
  })
  expect(await ledger.told(virement('V2', '1500000.01'))).toBe('NotEnoughBudget')
  expect(await ledger.told(virement('V2', '1500000.00'))).toBe('committed')
})

test('a technical adjustment is limited by no head, and says so', async () => {
  const ledger = await opened()
  const technical = virement('T1', '2000000.01', { kind: 'technical' })
  const answer = await mayBe(ledger, technical)
  expect(answer).toMatchObject({ accepted: true, chosen: 'technical' })
  expect(answer.limits.at(-1)).toMatchObject({ limit: null, available: null, headroom: null })
  expect(await ledger.told(technical)).toBe('committed')
})

test('an authority may approve what its limit leaves in the year, to the penny', async () => {
  const ledger = await opened()
  const first = await hashOf(ledger, virement('V1', '15000.00'))
  expect(await ledger.told(approve('V1', first))).toBe('committed')
  const tooMuch = await hashOf(ledger, virement('V2', '10000.01'))
  const answer = await mayBe(ledger, approve('V2', tooMuch))
  expect(answer).toMatchObject({
    refusal: 'BeyondAuthority',
    refusedBy: 'it is within the authority’s limit',
    figures: { virement: 'proposed', awaiting: 'corporate-director' },
    limits: [
      {
        of: 'row',
        limit: '25000.00',
        total: '15000.00',
        asked: '10000.01',
        headroom: '-0.01',
        available: '10000.00',
      },
    ],
  })
  const exactly = await hashOf(ledger, virement('V3', '10000.00'))
  expect((await mayBe(ledger, approve('V3', exactly))).accepted).toBe(true)
  expect(await ledger.told(approve('V3', exactly))).toBe('committed')
})

test('a supplementary estimate may take back what the head has left', async () => {
  const ledger = await opened()
  await ledger.give(virement('V1', '500000.00'))
  const estimate = (amount: string): Line => ({
    command: 'ApproveSupplementaryEstimate',
    actor: 'clerk council',
    on: '2023-08-01',
    data: {
      financialYear,
      reference: 'SE1',
      source: 'General balance',
      reason: 'Given back',
      decision: 'Council',
      legs: [leg(fostering, `-${amount}`)],
    },
  })
  const answer = await mayBe(ledger, estimate('1500000.01'))
  expect(answer).toMatchObject({ refusal: 'NotEnoughBudget', allowed: ['council'] })
  expect(availableOf(answer)).toBe('1500000.00')
  expect(await ledger.told(estimate('1500000.01'))).toBe('NotEnoughBudget')
  expect(await ledger.told(estimate('1500000.00'))).toBe('committed')
})

test('for a grant may shows the sum of its legs', async () => {
  const ledger = await opened()
  const grant: Line = {
    command: 'ReceiveSpecificGrant',
    actor: 'u-9 finance-officer',
    on: '2023-08-01',
    data: {
      financialYear,
      reference: 'G1',
      grantor: 'Welsh Government',
      reason: 'Eliminate profit',
      decision: 'Letter',
      legs: [leg('Social/Children/Fees', '-100.00'), leg(placements, '99.99')],
    },
  }
  expect(await mayBe(ledger, grant)).toMatchObject({
    refusal: 'LegsDoNotBalance',
    limits: [{ test: 'exactly', limit: '0.00', amount: '-0.01', headroom: '0.01' }],
  })
})

const key = { financialYear, service: 'Social/Adults', reference: 'PO-1' }

const order = (command: string, on: string, data: object): Line => ({
  command,
  actor: 'u-9 finance-officer',
  on,
  data: { ...key, ...data },
})

test('for an order may shows what is left of its head’s budget, to which no rule limits it', async () => {
  const ledger = await opened()
  await ledger.give(virement('V1', '500000.00', { from: care, to: fostering }))
  const raise = order('RaiseCommitment', '2023-05-01', {
    costCentre: care,
    subjective: 'all',
    amount: '7000000.00',
  })
  await ledger.give(raise)
  await ledger.give(order('InvoiceCommitment', '2023-05-02', { invoice: '1', amount: '1000.00' }))
  const again = { ...raise, data: { ...(raise.data as object), reference: 'PO-2' } }
  expect(await mayBe(ledger, again)).toMatchObject({
    accepted: true,
    limits: [],
    figures: {
      headRevisedBudget: '8000000.00',
      headPendingOut: '-500000.00',
      headOrdered: '7000000.00',
      headNotOrdered: '500000.00',
    },
  })
})

test('for an invoice may shows what was committed, what is invoiced and what remains', async () => {
  const ledger = await opened()
  const raised = { costCentre: care, subjective: 'all', amount: '52000.00' }
  await ledger.give(order('RaiseCommitment', '2023-05-01', raised))
  await ledger.give(order('InvoiceCommitment', '2023-05-02', { invoice: '1', amount: '4000.00' }))
  const invoice = (amount: string): Line =>
    order('InvoiceCommitment', '2023-05-03', { invoice: '2', amount })
  const answer = await mayBe(ledger, invoice('48000.01'))
  expect(answer).toMatchObject({
    refusal: 'MoreThanCommitted',
    figures: { commitment: 'open', committed: '52000.00', invoiced: '4000.00' },
    limits: [{ limit: '52000.00', total: '4000.00', asked: '48000.01', available: '48000.00' }],
  })
  expect(answer.checks.at(-1)).toMatchObject({ source: 'A9', verdict: 'refuses' })
  const close = await mayBe(ledger, order('CloseCommitment', '2023-05-03', {}))
  expect(close.figures).toMatchObject({ remaining: '48000.00' })
  expect(await ledger.told(invoice('48000.01'))).toBe('MoreThanCommitted')
  expect(await ledger.told(invoice('48000.00'))).toBe('committed')
})
