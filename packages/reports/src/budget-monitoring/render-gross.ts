import { displayPounds, formatPounds, subtractPence } from '@coflyfr/money'
import type { ReportParameters, Row } from '../report.ts'
import type { Kind } from './chart.ts'
import { dimensionsOfGroup, type Group } from './dimensions.ts'
import { actualOf, columnTotal, projectedOf, revisedOf } from './figures.ts'
import { type Measure, measures } from './measures.ts'
import type { MonitoredLine } from './monitored-line.ts'
import { varianceFields } from './variance.ts'

const figuresOf = (lines: readonly MonitoredLine[], parameters: ReportParameters): Row => {
  const revised = revisedOf(lines)
  const committed = columnTotal(lines, 'committed')
  const actual = actualOf(lines)
  return {
    originalBudget: formatPounds(columnTotal(lines, 'originalBudget')),
    revisedBudget: formatPounds(revised),
    committed: formatPounds(committed),
    actual: formatPounds(actual),
    available: formatPounds(subtractPence(subtractPence(revised, committed), actual)),
    ...varianceFields(projectedOf(lines), revised, parameters),
  }
}

const unforeseen = { projectedOutturn: null, variance: null, variancePercent: null, rag: null }

/** A forecast of several lines together is of neither kind: such a group is foreseen net alone. */
const partOf = (lines: readonly MonitoredLine[], kind: Kind, parameters: ReportParameters): Row => {
  const figures = figuresOf(
    lines.filter((line) => line.kind === kind),
    parameters,
  )
  return lines.some((line) => line.kind === null) ? { ...figures, ...unforeseen } : figures
}

/** Gross expenditure, gross income and net of a group of lines. */
const grossFigures = (
  lines: readonly MonitoredLine[],
  parameters: ReportParameters,
): Readonly<Record<Measure, Row>> => ({
  'gross expenditure': partOf(lines, 'expenditure', parameters),
  'gross income': partOf(lines, 'income', parameters),
  net: figuresOf(lines, parameters),
})

/** The three rows of a group. */
export const grossRows = (
  group: Group<MonitoredLine>,
  parameters: ReportParameters,
): readonly Row[] => {
  const figures = grossFigures(group, parameters)
  const dimensions = dimensionsOfGroup(group, parameters.by)
  return measures.map((measure) => ({ ...dimensions, measure, ...figures[measure] }))
}

/** The totals are net; the gross ones are said beside them. */
export const grossTotals = (lines: readonly MonitoredLine[], parameters: ReportParameters): Row =>
  figuresOf(lines, parameters)

/** The council's gross figures, which the net total does not show. */
export const grossNote = (lines: readonly MonitoredLine[]): string => {
  const of = (kind: Kind): string =>
    displayPounds(revisedOf(lines.filter((line) => line.kind === kind)), 'en')
  return `The total is net: revised gross expenditure is ${of('expenditure')} and gross income ${of('income')}`
}
