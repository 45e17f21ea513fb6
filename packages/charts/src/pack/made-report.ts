import {
  type AnyReport,
  type Column,
  type ReportDocument,
  type ReportParameters,
  type ReportRefusal,
  type ReportSource,
  reports,
} from '@coflyfr/reports'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { Chart } from '../chart/chart.ts'
import { reportCharts } from './report-charts.ts'

/** A report with what a pack shows of it. */
export interface MadeReport {
  readonly report: AnyReport
  readonly document: ReportDocument
  readonly columns: readonly Column[]
  readonly charts: readonly Chart[]
}

/** Leaves out a report that has nothing for the year asked; any other refusal is that of the whole pack. */
const makeOne = async (
  source: ReportSource,
  report: AnyReport,
  parameters: ReportParameters,
): Promise<Either<ReportRefusal, MadeReport | null>> => {
  const made = await report.make(source, parameters)
  if (isLeft(made)) return made.left.tag === 'NoSuchYear' ? right(null) : made
  const document = made.right
  const charts = await reportCharts(source, document, parameters)
  return right({ report, document, columns: report.columns(parameters), charts })
}

const noSuchYear = async (
  source: ReportSource,
  parameters: ReportParameters,
): Promise<ReportRefusal | null> => {
  const made = await reports.get('budget-monitoring')?.make(source, parameters)
  return made !== undefined && isLeft(made) ? made.left : null
}

/** Lists of single people, with no sums to publish in their place: they stay in the council. */
const unpublished: ReadonlySet<string> = new Set(['retention'])

const makeAll = async (
  source: ReportSource,
  parameters: ReportParameters,
  onReport: () => void,
): Promise<Either<ReportRefusal, readonly MadeReport[]>> => {
  const refusal = await noSuchYear(source, parameters)
  if (refusal !== null) return left(refusal)
  const all: MadeReport[] = []
  for (const report of reports.values()) {
    if (unpublished.has(report.name)) continue
    const made = await makeOne(source, report, parameters)
    if (isLeft(made)) return made
    if (made.right !== null) all.push(made.right)
    onReport()
  }
  return right(all)
}

/**
 * Makes every report at one point in time, as it may be published: a pack leaves the council, so no line of it is about a
 * single case. If another process wrote in between, they are all made again at the position of the first, so that every page
 * of a pack shows the same log.
 */
export const madeReports = async (
  source: ReportSource,
  asked: ReportParameters,
  onReport: () => void,
): Promise<Either<ReportRefusal, readonly MadeReport[]>> => {
  const parameters = { ...asked, summary: true }
  const made = await makeAll(source, parameters, onReport)
  if (isLeft(made)) return made
  const positions = new Set(made.right.map(({ document }) => document.knownAt.position))
  const [first] = positions
  if (positions.size <= 1 || first === undefined) return made
  const at = { ...parameters.at, knownAt: first }
  return makeAll(source, { ...parameters, at }, onReport)
}
