import type { JsonValue } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { budget2023, budgetLedger } from '../../support/budget-ledger.ts'

const establish = (reserve: string, on: string, openedOn: string) => ({
  command: 'EstablishReserve',
  actor: 'clerk cabinet',
  on,
  data: {
    reserve,
    name: reserve,
    purpose: 'Placements',
    openingBalance: '200.00',
    openedOn,
    decision: 'Cabinet 1',
  },
})

const move = (command: string, actor: string, on: string, more: JsonValue) => ({
  command,
  actor,
  on,
  data: {
    reference: `${command} ${on}`,
    amount: '1.00',
    reason: 'x',
    decision: 'D',
    ...Object(more),
  },
})

const contribute = (reserve: string, on: string, more: JsonValue = {}) =>
  move('ContributeToReserve', 'u-9 finance-officer', on, { reserve, ...Object(more) })

const transfer = (reserve: string, toReserve: string, on: string) =>
  move('TransferBetweenReserves', 'clerk cabinet', on, { reserve, toReserve })

const release = (reserve: string, on: string) =>
  move('ReleaseReserve', 'clerk cabinet', on, { reserve })

const from = {
  financialYear: '2023-24',
  costCentre: 'Social/Adults/Care',
  subjective: 'all',
}

/** `early` was opened before Cabinet established it, `late` opens after that. */
const ledgerOfThree = async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await ledger.give(establish('giver', '2023-04-01', '2023-04-01'))
  await ledger.give(establish('early', '2023-06-01', '2023-05-01'))
  await ledger.give(establish('late', '2023-05-01', '2023-06-01'))
  return ledger
}

test.each(['early', 'late'])('nothing is given to %s before its first day', async (reserve) => {
  const { told } = await ledgerOfThree()
  const before = '2023-05-31'
  expect(await told(contribute(reserve, before))).toBe('DatedBeforePreviousStep')
  expect(await told(contribute(reserve, before, { from }))).toBe('DatedBeforePreviousStep')
  expect(await told(transfer('giver', reserve, before))).toBe('DatedBeforePreviousStep')
})

test.each(['early', 'late'])('%s takes part from its first day on', async (reserve) => {
  const { told, processResults } = await ledgerOfThree()
  const first = '2023-06-01'
  expect(await told(contribute(reserve, first))).toBe('committed')
  const fromHead = contribute(reserve, first, { from, reference: 'out of a head' })
  expect(await told(fromHead)).toBe('committed')
  expect(await told(transfer('giver', reserve, first))).toBe('committed')
  expect(await told(release(reserve, first))).toBe('committed')
  expect(processResults.map(({ outcome }) => outcome)).toEqual(['committed', 'committed'])
})

test('nothing is taken before the first day, though the opening balance is older', async () => {
  const { told } = await ledgerOfThree()
  expect(await told(release('early', '2023-05-15'))).toBe('DatedBeforePreviousStep')
  expect(await told(release('late', '2023-05-15'))).toBe('FloorBroken')
})
