import { reports } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedHandlers } from './budget/sync-ledger.ts'
import * as property from './general-ledger/properties.ts'
import { reportsOfTheHead, sealsNeverChange } from './general-ledger/seals.ts'
import * as wrong from './general-ledger/wrong-ledgers.ts'

const properties = [
  [
    'C4 a late posting counts in the next open period and names its own',
    property.latePostingsMoveOn,
    wrong.knowsNoClose,
  ],
  [
    'C5 only the latest closed period can be reopened, with authority',
    property.onlyTheLatestReopens,
    wrong.opensAny,
  ],
  ['C5 closing again keeps both seals', property.everyCloseKeepsItsSeals, wrong.sealsThePeriod],
  [
    '15 a batch closes exactly when its control figures agree',
    property.batchesCloseWhole,
    wrong.forgetsCredits,
  ],
] as const

const settings = { numRuns: 150 }

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 2000, seed: 20_231_115, endOnFailure: true }

test.each(properties)('%s', (_, holds) => {
  fc.assert(holds(shippedHandlers), settings)
})

test.each(properties)('%s: the wrong version is caught', (_, holds, handlers) => {
  expect(fc.check(holds(handlers), search).failed).toBe(true)
})

test('C4 the seals of a close never change, whatever comes after it', () =>
  fc.assert(sealsNeverChange(reports), { numRuns: 25 }))

test('C4 catches reports that include what came after the close', async () => {
  const { failed } = await fc.check(sealsNeverChange(reportsOfTheHead), { ...search, numRuns: 100 })
  expect(failed).toBe(true)
})
