import { formatPounds, type Pence } from '@coflyfr/money'
import { afterClose } from '../budget-monitoring/monitored-line.ts'
import { monitoredLines } from '../budget-monitoring/monitored-lines.ts'
import { signed, variancePercentOf } from '../budget-monitoring/variance.ts'
import type { RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { appliedDrawdowns, withoutApplied } from './applied-drawdowns.ts'
import { servicesOf } from './inside.ts'
import { figures, type Line, linesOf, sumOf } from './line.ts'
import { outturnNotes } from './notes.ts'
import type { OutturnState } from './project.ts'

/** Fields with the sign of variances. */
const varianceFields: ReadonlySet<string> = new Set(['variance', 'carriedForward', 'closing'])

const printed = (field: string, amount: Pence, parameters: ReportParameters): string =>
  formatPounds(varianceFields.has(field) ? signed(amount, parameters) : amount)

const rowOf = ({ section, item, kind, figures: own }: Line, parameters: ReportParameters): Row => {
  const amounts = figures.map((field) => {
    const amount = own[field]
    return [field, amount === undefined ? null : printed(field, amount, parameters)] as const
  })
  const { variance, revisedBudget } = own
  return {
    section,
    item,
    kind,
    ...Object.fromEntries(amounts),
    variancePercent:
      variance === undefined || revisedBudget === undefined
        ? null
        : variancePercentOf(signed(variance, parameters), revisedBudget),
  }
}

const totalsOf = (lines: readonly Line[], parameters: ReportParameters): Row => ({
  ...Object.fromEntries(
    figures.map((field) => [field, printed(field, sumOf(lines, field), parameters)]),
  ),
  variancePercent: variancePercentOf(
    signed(sumOf(lines, 'variance'), parameters),
    sumOf(lines, 'revisedBudget'),
  ),
})

/** How a year ended: each service against its budget, what it carried, gave back or had met, and from which sources. */
export const renderOutturn = (state: OutturnState, { parameters }: RenderContext): ReportBody => {
  const { year, at } = parameters
  if (year === null) return { rows: [], totals: {}, notes: [] }
  const found = monitoredLines(state.monitoring, { year, period: null, asOf: at.asOf })
  const applied = appliedDrawdowns(state, year)
  const services = servicesOf(state, year, withoutApplied(found.lines, applied))
  const ends = state.yearEnds.get(year) ?? []
  const lines = linesOf(services, ends)
  const late = found.lines.filter(({ directorate }) => directorate === afterClose)
  return {
    rows: lines.map((line) => rowOf(line, parameters)),
    totals: totalsOf(lines, parameters),
    notes: outturnNotes({ services, lines, ends, late, applied }, parameters),
  }
}
