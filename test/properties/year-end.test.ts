import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Handlers, shippedHandlers } from './budget/sync-ledger.ts'
import { commitmentsAddUp } from './year-end/commitments.ts'
import { ended, endings } from './year-end/endings.ts'
import * as property from './year-end/properties.ts'
import * as wrong from './year-end/wrong-endings.ts'

type Claim = (handlers: Handlers) => fc.IRawProperty<unknown, false>

const claims: readonly (readonly [string, Claim, Handlers])[] = [
  [
    'A9 what is invoiced, released and carried is the commitment',
    commitmentsAddUp,
    wrong.forgetsInvoices,
  ],
  ['a variance divides at the cap', property.variancesDivide, wrong.carriesWhatIsTakenBack],
  ['uses are sources, in their order', property.usesAreSources, wrong.forgetsTheLastSource],
  ['the outturn is what was spent', property.outturnIsWhatWasSpent, wrong.readsNoInvoices],
  ['A14 what is carried is what opens', property.closingIsOpening, wrong.losesWhatWaits],
  ['A14 a service is carried once', property.closingIsOpening, wrong.carriesAgain],
  ['A14 nothing else moves', property.nothingMovesAfterwards, wrong.carriesAgain],
]

test.each(claims)('%s', (_, claim) => {
  fc.assert(claim(shippedHandlers), { numRuns: 100 })
})

test.each(claims)('%s: the wrong version is caught', (_, claim, handlers) => {
  const search = { numRuns: 2000, seed: 20_231_115, endOnFailure: true }
  expect(fc.check(claim(handlers), search).failed).toBe(true)
})

test('some drawn years end, and some fall short', () => {
  const outcomes = fc.sample(endings, { numRuns: 200, seed: 1 }).map((drawn) => {
    const types = ended(drawn).log.map(({ type }) => type)
    return types.includes('CarriedForward')
  })
  const ends = outcomes.filter((isEnded) => isEnded).length
  expect(ends).toBeGreaterThan(60)
  expect(ends).toBeLessThan(190)
})
