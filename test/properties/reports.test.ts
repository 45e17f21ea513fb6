import { financialYear } from '@coflyfr/core'
import {
  boardPackReport,
  bridgeReport,
  budgetMonitoringReport,
  commitmentsReport,
  complaintsReport,
  corporateParentingReport,
  coverReport,
  decisionsReport,
  demandReport,
  dutiesReport,
  measuresReport,
  outcomesReport,
  outturnReport,
  pathwayReport,
  planReport,
  recommendationsReport,
  reportCardReport,
  reservesReport,
  retentionReport,
  savingsReport,
  traceReport,
  trialBalanceReport,
  virementsReport,
  voiceReport,
  workforceReport,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardLogs } from './reports/board-logs.ts'
import { decisionLogs, recommendationLogs } from './reports/body-logs.ts'
import { budgetLogs } from './reports/budget-log.ts'
import { complaintLogs } from './reports/complaint-logs.ts'
import {
  differencesAreExplained,
  explanationsSum,
  levelsAgree,
  type NamedReport,
  namedReport,
  totalsAreSums,
} from './reports/figures.ts'
import { foldsOn, laterIsUnknown, pastIsAsItWas } from './reports/folding.ts'
import { asked } from './reports/ledgers.ts'
import { measureLogs, planLogs } from './reports/outcome-logs.ts'
import {
  caseLogs,
  engagementLogs,
  outcomeLogs,
  parentingLogs,
  workforceLogs,
} from './reports/people-logs.ts'
import { closingsAreSums, yearsChain } from './reports/reserve-oracle.ts'
import { retentionLogs } from './reports/retention-logs.ts'
import { takenInVain } from './reports/taking.ts'
import { traceLogs } from './reports/trace-logs.ts'
import * as wrong from './reports/wrong-reports.ts'
import { times } from './times.ts'

const budget = namedReport(budgetMonitoringReport)
const virements = namedReport(virementsReport)
const reserves = namedReport(reservesReport)
const ofMoney = [
  budget,
  virements,
  reserves,
  namedReport(coverReport),
  namedReport(bridgeReport),
  namedReport(commitmentsReport),
  namedReport(savingsReport),
  namedReport(outturnReport),
  namedReport(trialBalanceReport),
]

/** The logs of the other reports. */
const otherLogs = new Map([
  [namedReport(planReport), planLogs],
  [namedReport(measuresReport), measureLogs],
  [namedReport(reportCardReport), measureLogs],
  [namedReport(decisionsReport), decisionLogs],
  [namedReport(recommendationsReport), recommendationLogs],
  [namedReport(boardPackReport), boardLogs],
  [namedReport(demandReport), caseLogs],
  [namedReport(pathwayReport), caseLogs],
  [namedReport(voiceReport), engagementLogs],
  [namedReport(complaintsReport), complaintLogs],
  [namedReport(outcomesReport), outcomeLogs],
  [namedReport(corporateParentingReport), parentingLogs],
  [namedReport(workforceReport), workforceLogs],
  [namedReport(retentionReport), retentionLogs],
  [namedReport(dutiesReport), caseLogs],
  [namedReport(traceReport), traceLogs],
])
const all = [...ofMoney, ...otherLogs.keys()]

const logsFor = (report: NamedReport) => otherLogs.get(report) ?? budgetLogs

/** Every drawn budget log has a budget of this year; other reports of money use it as a filter. */
const parametersFor = (report: NamedReport) =>
  asked(undefined, otherLogs.has(report) ? null : financialYear('2023-24'))

type Property = (report: NamedReport) => fc.IAsyncProperty<unknown>

interface Invariant {
  readonly name: string
  readonly holds: Property
  readonly of: readonly NamedReport[]
  readonly defects: Readonly<Record<string, () => NamedReport>>
}

const invariants: readonly Invariant[] = [
  {
    name: 'E1 a kept state, folded on, is the state of the whole log',
    holds: (report) => foldsOn(report, logsFor(report), parametersFor(report)),
    of: all,
    defects: {
      'one seed for all folds': wrong.sharesOneSeed,
      'a memory beside the state': wrong.remembersBesideTheState,
    },
  },
  {
    name: 'C1 a report as known at a position is the same as when the log ended there',
    holds: (report) => pastIsAsItWas(report, logsFor(report), parametersFor(report)),
    of: all,
    defects: { 'a report that reads the head': () => wrong.readsTheHead(reserves) },
  },
  {
    name: 'C2 no event recorded later changes a report, at any effective date',
    holds: (report) => laterIsUnknown(report, logsFor(report), parametersFor(report)),
    of: all,
    defects: { 'a report that reads the head': () => wrong.readsTheHead(budget) },
  },
  {
    name: 'A12 every level sums to the same, row by row',
    holds: levelsAgree,
    of: [budget],
    defects: {
      'a line lost in the roll-up': wrong.dropsALine,
      'a roll-up that is rounded': wrong.roundsTheRollUp,
    },
  },
  {
    name: 'A15 totals are the sums of the rows',
    holds: totalsAreSums,
    of: ofMoney,
    defects: { 'a total without income': wrong.totalsExpenditure },
  },
  {
    name: 'A15 a figure is the sum of the events that explain it',
    holds: explanationsSum,
    of: ofMoney,
    defects: { 'a transfer that touches its giver alone': wrong.explainsTheGiverAlone },
  },
  {
    name: 'a difference begins and ends at the figures of the report, and its parts sum to the change',
    holds: differencesAreExplained,
    of: ofMoney,
    defects: { 'an expiry that nothing explains': wrong.forgetsThatTimePasses },
  },
  {
    name: 'a reserve closes at the sum of its events, gifts counted and receipts not',
    holds: closingsAreSums,
    of: [reserves],
    defects: { 'receipts counted too': wrong.countsReceipts },
  },
  {
    name: 'a reserve’s row adds up, and each closing is the next opening before restatements',
    holds: yearsChain,
    of: [reserves],
    defects: {
      'a year that opens with nothing': wrong.opensWithNothing,
      'a restatement counted twice': wrong.opensRestated,
    },
  },
]

/** One seed, so that every run finds the planted defects. */
const search = { numRuns: 300, seed: 20_231_115, endOnFailure: true }

describe.each(invariants)('$name', ({ holds, of, defects }) => {
  test.each(of)('holds for $name', async (report) => {
    await fc.assert(holds(report), { numRuns: times(20) })
  })

  test.each(Object.entries(defects))('catches %s', async (_name, defective) => {
    expect((await fc.check(holds(defective()), search)).failed).toBe(true)
  })
})

test.each(all)('$name changes with every parameter that it takes', async (report) => {
  expect(await takenInVain(report, logsFor(report), parametersFor(report))).toEqual([])
})

test('catches a report that takes a parameter which changes nothing', async () => {
  const idle: NamedReport = { ...virements, takes: [...virements.takes, 'sign'] }
  expect(await takenInVain(idle, logsFor(virements), parametersFor(virements))).toEqual(['sign'])
})
