import { foldReports } from '@coflyfr/reports'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findsNothing,
  looksElsewhere,
  overThreads,
  passesAgree,
  readsOn,
  takesAway,
  tellsOneAlone,
  threadsAgree,
} from './rebuild/kept-alike.ts'
import { timeFor, times } from './times.ts'

const patience = timeFor(240_000)

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 50, seed: 20_261_129, endOnFailure: true }

describe('E2, E3 reports folded in one pass have the same states as alone, for every prefix', () => {
  test('holds', () => fc.assert(passesAgree(foldReports), { numRuns: times(10) }), patience)

  test.each(Object.entries({ tellsOneAlone, readsOn, takesAway }))(
    'catches %s',
    async (_name, fold) => {
      expect((await fc.check(passesAgree(fold), search)).failed).toBe(true)
    },
    patience,
  )
})

describe('E2, E3 a rebuild on several threads keeps the same as on one, for every prefix', () => {
  test('holds', () => fc.assert(threadsAgree(overThreads), { numRuns: times(2) }), patience)

  test(
    'holds if the threads fail',
    () => fc.assert(threadsAgree(findsNothing), { numRuns: 1 }),
    patience,
  )

  test(
    'catches threads that read another file',
    async () => {
      const { failed } = await fc.check(threadsAgree(looksElsewhere), { ...search, numRuns: 5 })
      expect(failed).toBe(true)
    },
    patience,
  )
})
