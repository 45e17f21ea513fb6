import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Engine, shippedEngine } from './reconciliation/engine.ts'
import { nothingIsLeft } from './reconciliation/nothing-left.ts'
import { oneFaultIsOneBreak } from './reconciliation/planted.ts'
import * as properties from './reconciliation/properties.ts'
import * as wrong from './reconciliation/wrong-engines.ts'

interface Invariant {
  readonly name: string
  readonly holds: (engine: Engine) => fc.IProperty<unknown>
  readonly defects: Readonly<Record<string, () => Engine>>
}

const invariants: readonly Invariant[] = [
  {
    name: 'G3 each line of either side is in exactly one matched group or one break',
    holds: properties.everyLineIsInOnePlace,
    defects: {
      'a surplus twin taken for matched': wrong.countsTwinsOnce,
      'a line reported twice': wrong.tellsALineTwice,
    },
  },
  {
    name: 'G3 a matched group satisfies its rule, and balances',
    holds: properties.groupsBalance,
    defects: {
      'pennies forgiven': wrong.forgivesPennies,
      'heads that are not looked at': wrong.takesTheFirstThatComes,
    },
  },
  {
    name: 'G3 no two lines and no sum that a rule would match are left open',
    holds: nothingIsLeft,
    defects: {
      'passes that are left out': wrong.leavesPassesOut,
      'sums of more than two parts': wrong.addsTwoAtMost,
    },
  },
  {
    name: 'G3 the difference is the sum of the breaks',
    holds: properties.breaksSumToTheDifference,
    defects: {
      'pennies forgiven': wrong.forgivesPennies,
      'a line of another period counted in': wrong.countsOtherPeriods,
    },
  },
  {
    name: 'G4 the order of the rows does not matter',
    holds: properties.orderDoesNotMatter,
    defects: { 'the first line that comes along': wrong.takesTheFirstThatComes },
  },
  {
    name: 'G4 unmatching opens a group’s lines, and matching brings it back',
    holds: properties.unmatchingRestores,
    defects: { 'lines lost on the way': wrong.losesWhatItOpens },
  },
  {
    name: 'G4 each break names the nearest line, the rule, and the fields that really fail',
    holds: properties.breaksTellTheTruth,
    defects: {
      'the amount blamed for everything': wrong.alwaysBlamesTheAmount,
      'no neighbour named': wrong.namesNoNeighbour,
    },
  },
  {
    name: 'one planted fault is one break, with its lines and its kind',
    holds: oneFaultIsOneBreak,
    defects: {
      'one fault reported as two': wrong.tellsTwoFaults,
      'a surplus twin taken for matched': wrong.countsTwinsOnce,
    },
  },
]

describe.each(invariants)('$name', ({ holds, defects }) => {
  test('holds', () => {
    fc.assert(holds(shippedEngine), { numRuns: 500 })
  })

  test.each(Object.entries(defects))('catches %s', (_name, defective) => {
    const search = { numRuns: 2000, seed: 20_231_115, endOnFailure: true }
    expect(fc.check(holds(defective()), search).failed).toBe(true)
  })
})
