import {
  type AnyReport,
  type ReportDocument,
  type ReportParameters,
  type ReportSource,
  reports,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { bridgeCharts } from '../chart/bridge-chart.ts'
import { budgetChart } from '../chart/budget-chart.ts'
import type { Chart } from '../chart/chart.ts'
import { reservesChart } from '../chart/reserves-chart.ts'

/** A report in pounds, opened no further than charts need it; null where this ledger has none for the year. */
const inPounds = async (
  source: ReportSource,
  name: string,
  asked: ReportParameters,
  by: 'directorate' | 'service' = 'directorate',
): Promise<ReportDocument | null> => {
  const report = reports.get(name)
  if (report === undefined) return null
  const parameters = { ...asked, by, unit: 'pounds', view: 'revised' } as const
  const made = await report.make(source, parameters)
  return isLeft(made) ? null : made.right
}

const present = (charts: readonly (Chart | null)[]): readonly Chart[] =>
  charts.filter((chart) => chart !== null)

/** By directorate; by service where nothing moved between directorates. */
const bridgesOf = async (
  source: ReportSource,
  parameters: ReportParameters,
): Promise<readonly Chart[]> => {
  const { language } = parameters
  const wide = await inPounds(source, 'bridge', parameters)
  const charts = wide === null ? [] : bridgeCharts(wide, language)
  if (charts.length !== 1) return charts
  const narrow = await inPounds(source, 'bridge', parameters, 'service')
  return narrow === null ? charts : bridgeCharts(narrow, language)
}

/**
 * The charts that stand on the page of a report, drawn from the same ledger at the same point in time.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { reportCharts } from '@coflyfr/charts'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 * import { defaultParameters, reservesReport, anyReport } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const source = { store, checkpointAt: () => null }
 * assert.deepEqual(await reportCharts(source, anyReport(reservesReport), defaultParameters), [])
 * ```
 */
export const reportCharts = async (
  source: ReportSource,
  { name }: Pick<AnyReport, 'name'>,
  parameters: ReportParameters,
): Promise<readonly Chart[]> => {
  const { language } = parameters
  switch (name) {
    case 'budget-monitoring': {
      const document = await inPounds(source, name, parameters)
      return document === null ? [] : present([budgetChart(document, language)])
    }
    case 'bridge':
      return bridgesOf(source, parameters)
    case 'reserves': {
      const document = await inPounds(source, name, parameters)
      return document === null ? [] : present([reservesChart(document, language)])
    }
    default:
      return []
  }
}
