import { budgetMonitoringReport, coverReport, trialBalanceReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askings, sameAsFolded, withColumns } from './columns/reading.ts'
import { budgetLogs } from './reports/budget-log.ts'
import { namedReport } from './reports/figures.ts'
import { filled } from './reports/ledgers.ts'

const reports = [budgetMonitoringReport, coverReport, trialBalanceReport].map((r) => namedReport(r as never))

const segmentLengths = fc.integer({ min: 1, max: 40 })
const slow = 120_000

describe('E7', () => {
  test.each(reports)('$name', async (report) => {
    await fc.assert(
      fc.asyncProperty(budgetLogs, segmentLengths, fc.array(askings, { minLength: 1, maxLength: 8 }), async (log, length, asked) => {
        await sameAsFolded(report, withColumns(await filled(log), length), asked)
      }),
      { numRuns: 150 },
    )
  }, slow)
})
