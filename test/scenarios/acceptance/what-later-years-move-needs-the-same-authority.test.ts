import type { JsonValue } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'

const [own, sister, elsewhere] = [
  'Social/Children/Placements',
  'Social/Children/Fostering',
  'Corporate/Contingency',
]

/** A penny inside one service this year, with the given legs in the next year. */
const proposal = (reference: string, ...later: readonly JsonValue[]) => ({
  command: 'ProposeVirement',
  actor: 'u-1 budget-holder',
  on: '2023-06-01',
  data: {
    reference,
    financialYear: '2023-24',
    kind: 'permanent',
    reason: 'A small first year',
    legs: [leg(own, '-0.01'), leg(sister, '0.01')],
    laterYears: [{ financialYear: '2024-25', legs: later }],
  },
})

/** Proposes it, and lets the head of service approve the proposal. */
const asHeadOfService = async (reference: string, ...later: readonly JsonValue[]) => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const proposed = await ledger.give(proposal(reference, ...later))
  if (proposed.outcome !== 'committed') throw new Error(JSON.stringify(proposed))
  const approve = {
    command: 'ApproveVirement',
    actor: 'u-2 head-of-service',
    on: '2023-06-02',
    data: {
      reference,
      financialYear: '2023-24',
      by: 'head-of-service',
      decision: 'HoS 1',
      contentHash: proposed.contentHash ?? '',
    },
  }
  return { ledger, told: await ledger.told(approve) }
}

test('a movement that stays in the service and within the limit in every year is for the head of service', async () => {
  const { told } = await asHeadOfService('V1', leg(own, '-25000.00'), leg(sister, '25000.00'))
  expect(told).toBe('committed')
})

test('a later year that leaves the service goes to the wider route', async () => {
  const { told } = await asHeadOfService('V1', leg(elsewhere, '-1.00'), leg(own, '1.00'))
  expect(told).toBe('NotInRoute')
})

test('a later year with a head that this one does not have may be anywhere in the council', async () => {
  const { told } = await asHeadOfService('V1', leg(own, '-1.00'), leg('Social/New', '1.00'))
  expect(told).toBe('NotInRoute')
})

test('a later year that mixes capital and revenue is for Council', async () => {
  const { told } = await asHeadOfService('V1', leg('Highways/Works', '-1.00'), leg(own, '1.00'))
  expect(told).toBe('NotInRoute')
})

test('a later year does not take from a head that is not controllable', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const line = proposal('V1', leg('Corporate/Recharges', '-1.00'), leg(own, '1.00'))
  expect(await ledger.told(line)).toBe('NotControllable')
})

test('an approval for a later year counts in that year, whichever heads moved first', async () => {
  const { ledger } = await asHeadOfService('V1', leg(own, '-25000.00'), leg(sister, '25000.00'))
  const other = [
    leg('Social/Children/Fees', '-0.01'),
    leg('Social/Children/Savings target', '0.01'),
  ]
  const second = proposal('V2', leg(own, '-0.01'), leg(sister, '0.01'))
  const proposed = await ledger.give({ ...second, data: { ...second.data, legs: other } })
  if (proposed.outcome !== 'committed') throw new Error(JSON.stringify(proposed))
  const approve = {
    command: 'ApproveVirement',
    actor: 'u-2 head-of-service',
    on: '2023-06-02',
    data: {
      reference: 'V2',
      financialYear: '2023-24',
      by: 'head-of-service',
      decision: 'HoS 2',
      contentHash: proposed.contentHash ?? '',
    },
  }
  const result = await ledger.give(approve)
  expect(result).toMatchObject({
    outcome: 'refused',
    refusal: { tag: 'BeyondAuthority', amount: '25000.01', limit: '25000.00' },
  })
})
