import {
  bridgeReport,
  budgetMonitoringReport,
  commitmentsReport,
  coverReport,
  outturnReport,
  reservesReport,
  savingsReport,
  trialBalanceReport,
  virementsReport,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explanationsSum, type NamedReport, namedReport, rowsHaveNames } from './reports/figures.ts'
import * as finance from './reports/finance.ts'
import * as wrong from './reports/wrong-finance.ts'
import { times } from './times.ts'

interface Invariant {
  readonly name: string
  readonly holds: (report: NamedReport) => fc.IAsyncProperty<unknown>
  readonly of: readonly NamedReport[]
  readonly defects: Readonly<Record<string, () => NamedReport>>
}

const budget = namedReport(budgetMonitoringReport)
const printed = [
  budget,
  namedReport(coverReport),
  namedReport(bridgeReport),
  namedReport(commitmentsReport),
  namedReport(savingsReport),
  namedReport(outturnReport),
  namedReport(trialBalanceReport),
]

const invariants: readonly Invariant[] = [
  {
    name: 'A8 the parts of a budget sum to it, and what is neither committed nor spent is available',
    holds: finance.availabilityHolds,
    of: [budget],
    defects: {
      'orders that bind nothing': wrong.forgetsWhatIsCommitted,
      'a column that is left out of the sum': wrong.hidesSupplementaryEstimates,
    },
  },
  {
    name: 'A9 the outstanding amounts of orders are the commitments of the budget',
    holds: finance.ordersHold,
    of: [namedReport(commitmentsReport)],
    defects: {
      'an order lost at the year end': wrong.losesCarriedOrders,
      'a closed order that stays committed': wrong.releasesNothing,
    },
  },
  {
    name: 'A2 A13 every book balances at every position and date',
    holds: finance.booksBalance,
    of: [namedReport(trialBalanceReport)],
    defects: { 'a transfer with one leg': wrong.entersOneLeg },
  },
  {
    name: 'A3 the books agree with the reports',
    holds: finance.booksAgree,
    of: [namedReport(trialBalanceReport)],
    defects: {
      'books that never saw a drawdown': wrong.missesDrawdowns,
      'books that never saw an invoice': wrong.missesInvoices,
      'books that know a late item early': wrong.knowsLateItemsEarly,
      'books that count ahead of the period': wrong.countsAhead,
    },
  },
  {
    name: 'up to a period is as of its last day',
    holds: finance.periodsAreDays,
    of: [
      namedReport(bridgeReport),
      namedReport(commitmentsReport),
      namedReport(savingsReport),
      namedReport(virementsReport),
      namedReport(reservesReport),
    ],
    defects: { 'a period that leaves nothing out': wrong.leavesNothingOut },
  },
  {
    name: 'domain 8 net is gross expenditure plus gross income at every level',
    holds: finance.netIsGross,
    of: [budget],
    defects: { 'income netted away': wrong.netsBeforeItSums },
  },
  {
    name: 'domain 8 a printed total is the rounded true total',
    holds: finance.printedTotalsAreTrue,
    of: printed,
    defects: { 'a total of rounded rows': wrong.sumsRoundedRows },
  },
  {
    name: 'C4 the figures of a closed period do not change after its close',
    holds: finance.closedStaysClosed,
    of: [budget],
    defects: {
      'a posting counted in its closed period': wrong.ignoresCloses,
      'a close that an earlier date does not know': wrong.datesItsCloses,
    },
  },
  {
    name: 'the bridge ends at the revised budget with a check of zero',
    holds: finance.bridgeHolds,
    of: [namedReport(bridgeReport)],
    defects: { 'a step left out': wrong.losesAStep },
  },
  {
    name: 'A15 no two rows have the same name',
    holds: rowsHaveNames,
    of: printed,
    defects: { 'rows named by their service alone': wrong.namesByServiceAlone },
  },
  {
    name: 'A15 a figure is the sum of the batches that explain it',
    holds: explanationsSum,
    of: [budget],
    defects: {
      'a batch that adds nothing': wrong.leavesBatchesUnexplained,
      'an order that touches nothing': wrong.leavesOrdersUnexplained,
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
