import { budgetMonitoringReport, coverReport, trialBalanceReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as columns from './columns/holding.ts'
import { asOpened, type Opening } from './columns/reading.ts'
import * as wrong from './columns/wrong-columns.ts'
import { type NamedReport, namedReport } from './reports/figures.ts'

const budget = namedReport(budgetMonitoringReport)
const cover = namedReport(coverReport)
const books = namedReport(trialBalanceReport)

interface Invariant {
  readonly name: string
  readonly holds: (report: NamedReport, open: Opening) => fc.IAsyncProperty<unknown>
  readonly of: readonly NamedReport[]
  /** Wrong ways of opening columns, each visible in the first of the reports. */
  readonly defects: Readonly<Record<string, Opening>>
}

const invariants: readonly Invariant[] = [
  {
    name: 'E2 deleted or damaged segments change nothing, and are kept again',
    holds: columns.harmIsNoticed,
    of: [budget, cover, books],
    defects: { 'a damaged segment that is read': wrong.trustsWhatIsKept },
  },
  {
    name: 'E3 the length of segments, restarts and concurrent readers change nothing',
    holds: columns.restartsAgree,
    of: [budget, cover, books],
    defects: {
      'a segment that is read twice': wrong.readsASegmentTwice,
      'columns that stay where they were': wrong.staysWhereItWas,
      'a gap while they are rebuilt': wrong.showsAHole,
    },
  },
  {
    name: 'E6 columns give the figures of a naive oracle',
    holds: columns.oracleAgrees,
    of: [budget],
    defects: {
      'every proposal counted': wrong.countsEveryProposal,
      'half of each amount': wrong.losesTheUpperHalf,
      'virements by themselves forgotten': wrong.forgetsWhatStandsAlone,
    },
  },
  {
    name: 'E7 any mix of position, date and parameters gives the same as the fold',
    holds: columns.filtersAgree,
    of: [budget, cover, books],
    defects: {
      'the month after counted': wrong.countsTheMonthAfter,
      'what came after counted': wrong.knowsWhatCameAfter,
      'every proposal counted': wrong.countsEveryProposal,
    },
  },
  {
    name: 'E7 books up to a period are those of the fold up to it',
    holds: columns.periodsAgree,
    of: [books],
    defects: { 'postings of later periods counted': wrong.countsLaterPeriods },
  },
]

const patience = 120_000

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 300, seed: 20_231_115, endOnFailure: true }

describe.each(invariants)('$name', ({ holds, of, defects }) => {
  test.each(of)(
    'holds for $name',
    async (report) => {
      await fc.assert(holds(report, asOpened), { numRuns: 40 })
    },
    patience,
  )

  test.each(Object.entries(defects))(
    'catches %s',
    async (_name, open) => {
      const [report] = of
      if (report === undefined) return expect.unreachable()
      expect((await fc.check(holds(report, open), search)).failed).toBe(true)
    },
    patience,
  )
})
