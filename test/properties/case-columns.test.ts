import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as cases from './columns/cases-holding.ts'
import { filtersAgree, harmIsNoticed, restartsAgree } from './columns/segments-hold.ts'
import * as wrong from './columns/wrong-case-columns.ts'

interface Invariant {
  readonly name: string
  readonly holds: (open: cases.OpeningOfCases) => fc.IAsyncProperty<unknown>
  /** Wrong ways of opening columns. */
  readonly defects: Readonly<Record<string, cases.OpeningOfCases>>
}

const invariants: readonly Invariant[] = [
  {
    name: 'E2 deleted or damaged segments change nothing, and are kept again',
    holds: (open) => harmIsNoticed(cases.heldCases, open),
    defects: { 'a damaged segment that is read': wrong.trustsWhatIsKept },
  },
  {
    name: 'E3 the length of segments, restarts and concurrent readers change nothing',
    holds: (open) => restartsAgree(cases.heldCases, open),
    defects: {
      'columns that stay where they were': wrong.staysWhereItWas,
      'a gap while they are rebuilt': wrong.showsAHole,
    },
  },
  {
    name: 'E7 any mix of position and date gives the same as the fold',
    holds: (open) => filtersAgree(cases.heldCases, open),
    defects: {
      'later days counted': wrong.countsEveryDay,
      'the last event left out': wrong.forgetsTheLast,
      'what comes after whole segments left out': wrong.forgetsTheRest,
      'one state for all': wrong.staysWhereItWas,
    },
  },
]

const patience = 120_000

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 300, seed: 20_231_115, endOnFailure: true }

describe.each(invariants)('$name', ({ holds, defects }) => {
  test(
    'holds for cases',
    async () => {
      await fc.assert(holds(cases.asOpened), { numRuns: 25 })
    },
    patience,
  )

  test.each(Object.entries(defects))(
    'catches %s',
    async (_name, open) => {
      expect((await fc.check(holds(open), search)).failed).toBe(true)
    },
    patience,
  )
})
