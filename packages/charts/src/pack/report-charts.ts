import {
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

/** What charts are drawn from: the ledger at the same point in time as the report on their page. */
interface Beside {
  readonly source: ReportSource
  readonly parameters: ReportParameters
  readonly position: number
}

/**
 * A report in pounds, in no more detail than charts need; null if this ledger has none for the year. It is first made as
 * asked, which can go on from kept state; only if another process wrote since is it made again at the position given.
 */
const inPounds = async (
  { source, parameters: asked, position }: Beside,
  name: string,
  by: 'directorate' | 'service' = 'directorate',
): Promise<ReportDocument | null> => {
  const report = reports.get(name)
  if (report === undefined) return null
  const parameters = { ...asked, by, unit: 'pounds', view: 'revised' } as const
  const made = await report.make(source, parameters)
  if (isLeft(made)) return null
  if (made.right.knownAt.position === position) return made.right
  const at = { ...asked.at, knownAt: position }
  const again = await report.make(source, { ...parameters, at })
  return isLeft(again) ? null : again.right
}

const present = (charts: readonly (Chart | null)[]): readonly Chart[] =>
  charts.filter((chart) => chart !== null)

/** By directorate, or by service if no directorate has a chart of its own. */
const bridgesOf = async (beside: Beside): Promise<readonly Chart[]> => {
  const { language } = beside.parameters
  const wide = await inPounds(beside, 'bridge')
  const charts = wide === null ? [] : bridgeCharts(wide, language)
  if (charts.length !== 1) return charts
  const narrow = await inPounds(beside, 'bridge', 'service')
  return narrow === null ? charts : bridgeCharts(narrow, language)
}

/**
 * The charts on the page of a report, drawn from the same ledger at the same point in time. The parameters
 * are those that the report was made with.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { reportCharts } from '@coflyfr/charts'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 * import { anyReport, defaultParameters, reservesReport } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const source = { store, checkpointAt: () => null }
 * const made = await anyReport(reservesReport).make(source, defaultParameters)
 * assert.ok(made._tag === 'Right')
 * assert.deepEqual(await reportCharts(source, made.right, defaultParameters), [])
 * ```
 */
export const reportCharts = async (
  source: ReportSource,
  { report, rows, knownAt }: ReportDocument,
  parameters: ReportParameters,
): Promise<readonly Chart[]> => {
  if (rows.length === 0) return []
  const { language } = parameters
  const beside = { source, parameters, position: knownAt.position }
  switch (report) {
    case 'budget-monitoring': {
      const document = await inPounds(beside, report)
      return document === null ? [] : present([budgetChart(document, language)])
    }
    case 'bridge':
      return bridgesOf(beside)
    case 'reserves': {
      const document = await inPounds(beside, report)
      return document === null ? [] : present([reservesChart(document, language)])
    }
    default:
      return []
  }
}
