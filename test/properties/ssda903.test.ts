import { AssertionError } from 'node:assert/strict'
import { financialYear } from '@coflyfr/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ssda903Bench } from './returns/returns-bench.ts'
import { returnComesBack, returnOnce } from './returns/ssda903-properties.ts'
import { wrongSsda903 } from './returns/wrong-ssda903.ts'

const invariants = [
  {
    name: 'G5 a return of SSDA903 that is imported is written again',
    property: returnComesBack,
    defects: [
      'loses the last row of a table',
      'leaves an episode open that has ended',
      'writes the postcodes of another episode',
      'takes a score of zero for none',
      'tells a pupil number as why there is none',
      'forgets who is unaccompanied',
      'ends no absence',
    ],
  },
  {
    name: 'G1 and G2 a return adds each row once, whole and in parts',
    property: returnOnce,
    defects: ['counts duplicates as imported', 'records a row again'],
  },
] as const

const timeout = 120_000

for (const { name, property, defects } of invariants) {
  describe(name, () => {
    test('holds', { timeout }, () =>
      fc.assert<unknown[]>(property(ssda903Bench(financialYear('2022-23'))), { numRuns: 40 }),
    )
    test.for([...defects])('catches one that %s', { timeout }, async (defect) => {
      const wrong = wrongSsda903[defect]
      if (wrong === undefined) throw new Error(`No defect ${defect}`)
      const { errorInstance } = await fc.check<unknown[]>(property(wrong), {
        numRuns: 200,
        endOnFailure: true,
      })
      expect(errorInstance).toBeInstanceOf(AssertionError)
    })
  })
}
