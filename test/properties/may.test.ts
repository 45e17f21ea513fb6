import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Answered,
  type Ask,
  answerTo,
  headAsks,
  headHeadroomIsExact,
  reserveAsks,
  reserveHeadroomIsExact,
} from './budget/may-properties.ts'
import { reserveActions } from './budget/reserve-actions.ts'
import { type Handlers, shippedHandlers } from './budget/sync-ledger.ts'
import { type Action, tries, tryAll } from './budget/trying.ts'
import { virementActions } from './budget/virement-actions.ts'
import { openedLedger } from './budget/world.ts'
import { looksAtOneDate } from './budget/wrong-reserves.ts'
import { forgetsPending } from './budget/wrong-virements.ts'

const claims: readonly (readonly [string, Answered, Handlers])[] = [
  ['what a reserve has left may be drawn', reserveHeadroomIsExact, looksAtOneDate],
  ['what a head has left may be moved', headHeadroomIsExact, forgetsPending],
]

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 2000, seed: 20_231_115, endOnFailure: true }

test.each(claims)('%s, to the penny', (_, claim) => {
  fc.assert(claim(shippedHandlers), { numRuns: 150 })
})

test.each(claims)('%s: a decision by different figures is caught', (_, claim, handlers) => {
  expect(fc.check(claim(handlers), search).failed).toBe(true)
})

test('every kind of question is tried at its limit', () => {
  const reached = new Set<string>()
  const everything = (actions: fc.Arbitrary<Action>, asks: fc.Arbitrary<Ask>) =>
    fc.property(tries(actions), fc.array(asks, { minLength: 20 }), (tried, asked) => {
      const ledger = openedLedger()
      tryAll(ledger, tried)
      for (const ask of asked) {
        const command = ask(ledger, 1n)?.command ?? ''
        if (answerTo(ledger, ask) === 'tried-at-its-limit') reached.add(command)
      }
    })
  fc.assert(everything(reserveActions, reserveAsks), { numRuns: 60, seed: search.seed })
  fc.assert(everything(virementActions, headAsks), { numRuns: 20, seed: search.seed })
  expect([...reached].sort()).toEqual([
    'ApproveSupplementaryEstimate',
    'ContributeToReserve',
    'PostDrawdown',
    'ProposeVirement',
    'ReleaseReserve',
    'RequestDrawdown',
    'ReverseDrawdown',
    'TransferBetweenReserves',
    'VoidDrawdown',
  ])
})
