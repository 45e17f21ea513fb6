import { measuresReport, reservesReport, virementsReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moneyLogs } from './columns/money-logs.ts'
import { computedLogs } from './points/computed-logs.ts'
import {
  asKept,
  type Compared,
  compared,
  type Keeping,
  readsAgree,
  restartsAgree,
} from './points/holding.ts'
import * as wrong from './points/wrong-points.ts'
import type { Written } from './reports/desk.ts'
import { measureLogs } from './reports/outcome-logs.ts'

const virements = compared(virementsReport)
const reserves = compared(reservesReport)
const measures = compared(measuresReport)

const logsFor = ({ report }: Compared): fc.Arbitrary<readonly Written[]> =>
  report.name === 'measures' ? fc.oneof(measureLogs, computedLogs) : moneyLogs

interface Defect {
  readonly report?: () => Compared
  readonly keeping?: Keeping
}

interface Invariant {
  readonly name: string
  readonly holds: typeof readsAgree
  readonly defects: Readonly<Record<string, Defect>>
}

const invariants: readonly Invariant[] = [
  {
    name: 'E7 reading from kept states at any two times gives the fold of the log',
    holds: readsAgree,
    defects: {
      'what came after counted': { keeping: wrong.knowsWhatCameAfter },
      'a stretch passed over': { keeping: wrong.passesOverAStretch },
      'a state shared with its readers': { report: wrong.sharesItsState },
      'reserves shared with readers': { report: wrong.sharesItsReserves },
      'a measure counted without cases': { report: wrong.countsNoCases },
    },
  },
  {
    name: 'E2, E3 restarts, concurrent readers and interrupted reads change nothing',
    holds: restartsAgree,
    defects: {
      'a state shared with its readers': { report: wrong.sharesItsState },
      'what came after counted': { keeping: wrong.knowsWhatCameAfter },
    },
  },
]

const patience = 120_000

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 300, seed: 20_231_115, endOnFailure: true }

describe.each(invariants)('$name', ({ holds, defects }) => {
  test.each([virements, reserves, measures])(
    'holds for $report.name',
    async (report) => {
      await fc.assert(holds(report, logsFor(report), asKept), { numRuns: 25 })
    },
    patience,
  )

  test.each(Object.entries(defects))(
    'catches %s',
    async (_name, { report = () => reserves, keeping = asKept }) => {
      const found = report()
      expect((await fc.check(holds(found, logsFor(found), keeping), search)).failed).toBe(true)
    },
    patience,
  )
})
