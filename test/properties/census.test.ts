import { AssertionError } from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { censusBench } from './census/census-bench.ts'
import { isKnownAgain, isResumed, isTakenWhole, isWrittenAgain } from './census/properties.ts'
import { wrongCensuses } from './census/wrong-censuses.ts'

const invariants = [
  {
    name: 'a valid census is written back byte for byte, and by a second ledger too',
    property: isWrittenAgain,
    defects: [
      'loses reviews',
      'loses factors',
      'keeps only the first category of abuse',
      'forgets the day by which a conference is due',
      'records every closure as no longer in need',
      'leaves the former pupil number out',
      'writes no referral without further action',
      'writes every plan as open',
      'writes the clock',
    ],
  },
  {
    name: 'a census that is imported again is recognised, and adds nothing',
    property: isKnownAgain,
    defects: ['knows nobody again'],
  },
  {
    name: 'a child that cannot be imported is left out whole, and the others are imported',
    property: isTakenWhole,
    defects: ['takes a child that is wrong', 'leaves rejected referrals out of its count'],
  },
  {
    name: 'an import that breaks off anywhere continues when it is started again',
    property: isResumed,
    defects: ['takes a census for done that was begun'],
  },
] as const

for (const { name, property, defects } of invariants) {
  describe(name, () => {
    test('holds', { timeout: 120_000 }, () =>
      fc.assert<unknown[]>(property(censusBench), { numRuns: 60 }),
    )
    test.for([...defects])('catches one that %s', { timeout: 120_000 }, async (defect) => {
      const wrong = wrongCensuses[defect]
      if (wrong === undefined) throw new Error(`No census bench ${defect}`)
      const { errorInstance } = await fc.check<unknown[]>(property(wrong), {
        numRuns: 200,
        endOnFailure: true,
      })
      expect(errorInstance).toBeInstanceOf(AssertionError)
    })
  })
}
