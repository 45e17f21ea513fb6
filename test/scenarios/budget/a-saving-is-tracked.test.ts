import { expect, test } from 'vitest'
import { budgetLedger, type Line } from '../../support/budget-ledger.ts'

const key = { financialYear: '2023-24', reference: 'SSW-4' }

// Bridgend's largest reductions of 2023-24 are of this order (DOMAIN §3.6).
const approve = (target = '300000.00'): Line => ({
  command: 'ApproveReduction',
  actor: 'clerk council',
  on: '2023-03-01',
  data: {
    ...key,
    description: 'Remodel day opportunities',
    directorate: 'Social services',
    target,
    decision: 'Council 1 March 2023',
  },
})

const report = (achieved: string, more: object = {}, on = '2023-07-05'): Line => ({
  command: 'ReportReduction',
  actor: 'u-12 budget-holder',
  on,
  data: { ...key, achieved, rag: 'amber', ...more },
})

const remove = (on: string): Line => ({
  command: 'RemoveReduction',
  actor: 'clerk cabinet',
  on,
  data: { ...key, reason: 'Replaced by a growth bid', decision: 'Cabinet 6 February 2024' },
})

test('a target is more than zero, and a reference names one cut', async () => {
  const { told } = await budgetLedger()
  expect(await told(approve('0.00'))).toBe('AmountNotPositive')
  expect(await told(approve('-1.00'))).toBe('AmountNotPositive')
  expect(await told({ ...approve(), actor: 'u-12 budget-holder' })).toBe('RoleNotAllowed')
  expect(await told({ ...approve(), on: '2024-04-01' })).toBe('DateOutsideYear')
  expect(await told(approve())).toBe('committed')
  expect(await told(approve())).toBe('ReferenceInUse')
})

test('what is achieved is not below zero, and may be more than the target', async () => {
  const { told } = await budgetLedger()
  expect(await told(report('0.00'))).toBe('UnknownReduction')
  await told(approve())
  expect(await told(report('-0.01'))).toBe('AmountBelowZero')
  expect(await told(report('0.00', { projected: '-0.01' }))).toBe('AmountBelowZero')
  expect(await told(report('0.00'))).toBe('committed')
  expect(await told(report('300000.01', { projected: '310000.00' }))).toBe('committed')
})

test('a cut that is outstanding is reported after its year, until it is removed', async () => {
  const { told } = await budgetLedger()
  await told(approve())
  await told(report('90000.00'))
  expect(await told(report('80000.00', {}, '2023-07-04'))).toBe('DatedBeforePreviousStep')
  expect(await told(report('120000.00', {}, '2024-10-01'))).toBe('committed')
  expect(await told(remove('2024-10-02'))).toBe('committed')
  expect(await told(report('130000.00', {}, '2024-11-01'))).toBe('ReductionIsRemoved')
  expect(await told(remove('2024-11-01'))).toBe('ReductionIsRemoved')
})
