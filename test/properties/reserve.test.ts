import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reserveActions } from './budget/reserve-actions.ts'
import * as property from './budget/reserve-properties.ts'
import { type Handlers, shippedHandlers } from './budget/sync-ledger.ts'
import { type Claim, tries, tryAll } from './budget/trying.ts'
import { openedLedger } from './budget/world.ts'
import * as wrong from './budget/wrong-reserves.ts'

const claims: readonly (readonly [string, Claim, Handlers])[] = [
  [
    'A2 all pots together hold what came from outside',
    property.everyPotTogether,
    wrong.receivesTwice,
  ],
  [
    'property 6: a year opens with the last closing and its restatements',
    property.openingIsClosingRestated,
    wrong.restatesTheClosing,
  ],
  ['A3 purpose is closed', property.purposeIsClosed, wrong.forgetsRepurposing],
  ['A4 the floor holds on every date', property.floorHoldsOnEveryDate, wrong.looksAtOneDate],
  ['A5 settling keeps the floor', property.settlingKeepsTheFloor, wrong.trustsTheRequest],
  ['A6 what is pending resolves once', property.pendingResolvesOnce, wrong.staysPending],
  ['A7 expiry frees the amount', property.expiryFreesTheAmount, wrong.neverExpires],
  ['B3 asker, approver and poster are distinct', property.drawdownSeatsAreApart, wrong.knowsNobody],
  [
    'B4 an approval is for one request',
    property.drawdownApprovalsAreForOneRequest,
    wrong.takesAnyHash,
  ],
  [
    'B5 only declared transitions happen',
    property.onlyDeclaredDrawdownTransitions,
    wrong.forgetsTheVoid,
  ],
  ['B7 noting moves nothing', property.notingMovesNothing, wrong.readsNoMinute],
  ['C6 a reversal comes back, once', property.reversalComesBack, wrong.reversesAgain],
]

const settings = { numRuns: 100 }

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 2000, seed: 20_231_115, endOnFailure: true }

test.each(claims)('%s', (_, claim) => {
  fc.assert(claim(shippedHandlers), settings)
})

test.each(claims)('%s: the wrong version is caught', (_, claim, handlers) => {
  expect(fc.check(claim(handlers), search).failed).toBe(true)
})

test('C3 arrival order does not matter', () => {
  fc.assert(property.arrivalOrderDoesNotMatter(shippedHandlers), settings)
})

test('C3 arrival order does not matter: the wrong version is caught', () => {
  const claim = property.arrivalOrderDoesNotMatter(wrong.countsFromTheLastDate)
  expect(fc.check(claim, search).failed).toBe(true)
})

test('B5 the tries reach every state of a drawdown', () => {
  const reached = new Set<string>()
  const everything = fc.property(tries(reserveActions), (all) => {
    const ledger = openedLedger()
    return tryAll(ledger, all, () => {
      for (const state of property.drawdownStates(ledger.log) ?? []) reached.add(state)
      return true
    })
  })
  fc.assert(everything, { ...search, numRuns: 50 })
  expect([...reached].sort()).toEqual(['approved', 'posted', 'requested', 'voided'])
})
