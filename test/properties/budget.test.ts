import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Handlers, shippedHandlers } from './budget/sync-ledger.ts'
import { type Claim, tries, tryAll } from './budget/trying.ts'
import { virementActions } from './budget/virement-actions.ts'
import * as property from './budget/virement-properties.ts'
import { openedLedger } from './budget/world.ts'
import * as wrong from './budget/wrong-virements.ts'

const properties: readonly (readonly [string, Claim, Handlers])[] = [
  ['A1 a virement conserves', property.virementsConserve, wrong.losesALeg],
  ['A2 every posted entry sums to nothing', property.entriesBalance, wrong.addsAPenny],
  [
    'A5 posting never breaks what the proposal respected',
    property.nothingIsSpentTwice,
    wrong.forgetsPending,
  ],
  ['B1 no posting without a complete chain', property.postingsAreApproved, wrong.postsWhatIsAgreed],
  [
    'B2 nobody approves more than their yearly limit',
    property.nobodyPassesTheirLimit,
    wrong.countsNothing,
  ],
  ['B3 proposer, approver and poster are distinct', property.seatsAreApart, wrong.knowsNobody],
  ['B4 an approval is for one version', property.approvalsAreForOneVersion, wrong.keepsApproval],
  ['B5 only declared transitions happen', property.onlyDeclaredTransitions, wrong.forgetsTheEnd],
  [
    'B6 proposed and agreed items change pending only',
    property.onlyPostingMoves,
    wrong.movesWhenApproved,
  ],
  ['C6 a reversal restores every head, once', property.reversalRestores, wrong.reversesTwofold],
]

const settings = { numRuns: 150 }

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 2000, seed: 20_231_115, endOnFailure: true }

test.each(properties)('%s', (_, holds) => {
  fc.assert(holds(shippedHandlers), settings)
})

test.each(properties)('%s: the wrong version is caught', (_, holds, handlers) => {
  expect(fc.check(holds(handlers), search).failed).toBe(true)
})

test('B5 the tries reach every state', () => {
  const reached = new Set<string>()
  const everything = fc.property(tries(virementActions), (all) => {
    const ledger = openedLedger()
    return tryAll(ledger, all, () => {
      for (const state of property.statesIn(ledger.log)?.values() ?? []) reached.add(state)
      return true
    })
  })
  fc.assert(everything, { ...search, numRuns: 150 })
  expect([...reached].sort()).toEqual([
    'agreed',
    'approved',
    'posted',
    'proposed',
    'rejected',
    'reversed',
    'withdrawn',
  ])
})
