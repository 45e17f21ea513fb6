import { formatPounds, subtractPence } from '@coflyfr/money'
import type { Label, Note, ReportParameters, Row } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import type { Kind } from './chart.ts'
import { dimensionsOfGroup, type Group } from './dimensions.ts'
import { actualOf, columnTotal, projectedOf, revisedOf } from './figures.ts'
import { type Measure, measures } from './measures.ts'
import type { MonitoredLine } from './monitored-line.ts'
import { varianceFields } from './variance.ts'

const figuresOf = (lines: readonly MonitoredLine[], parameters: ReportParameters): Row => {
  const original = columnTotal(lines, 'originalBudget')
  const revised = revisedOf(lines)
  const committed = columnTotal(lines, 'committed')
  const actual = actualOf(lines)
  return {
    originalBudget: formatPounds(original),
    movements: formatPounds(subtractPence(revised, original)),
    revisedBudget: formatPounds(revised),
    committed: formatPounds(committed),
    actual: formatPounds(actual),
    available: formatPounds(subtractPence(subtractPence(revised, committed), actual)),
    ...varianceFields(projectedOf(lines), revised, parameters),
  }
}

const unforeseen = { projectedOutturn: null, variance: null, variancePercent: null, rag: null }

/**
 * A forecast of several lines together is neither gross expenditure nor income, so a group with one has only a net
 * projection.
 */
const partOf = (lines: readonly MonitoredLine[], kind: Kind, parameters: ReportParameters): Row => {
  const figures = figuresOf(
    lines.filter((line) => line.kind === kind),
    parameters,
  )
  return lines.some((line) => line.kind === null) ? { ...figures, ...unforeseen } : figures
}

/** The figures of a group of lines, for each of its three rows. */
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

/** The totals are net; a note gives the gross ones. */
export const grossTotals = (lines: readonly MonitoredLine[], parameters: ReportParameters): Row =>
  figuresOf(lines, parameters)

/** Why some groups have a projection only in their net row. */
const netAloneNotes = (lines: readonly MonitoredLine[]): readonly Note[] => {
  const services = [
    ...new Set(lines.filter(({ kind }) => kind === null).map((line) => line.service)),
  ].sort()
  return services.length === 0
    ? []
    : [
        {
          en: `Expenditure and income are forecast together, so the projection is net only, in ${services.join(', ')}`,
          cy: `Rhagwelir gwariant ac incwm gyda’i gilydd, felly’n net yn unig, yn ${services.map(asRecorded).join(', ')}`,
        },
      ]
}

/** The council's gross figures, which the net total does not show, and where they have no projection. */
export const grossNotes = (lines: readonly MonitoredLine[]): readonly Note[] => {
  const of = (kind: Kind): Label =>
    shownPounds(revisedOf(lines.filter((line) => line.kind === kind)))
  const [expenditure, income] = [of('expenditure'), of('income')]
  return [
    {
      en: `The total is net: revised gross expenditure is ${expenditure.en} and gross income ${income.en}`,
      cy: `Mae’r cyfanswm yn net: ${expenditure.cy} yw’r gwariant gros diwygiedig a ${income.cy} yw’r incwm gros`,
    },
    ...netAloneNotes(lines),
  ]
}
