import {
  absPence,
  comparePence,
  type Pence,
  percentOf,
  subtractPence,
  zeroPence,
} from '@coflyfr/money'
import type { Language, ReportDocument, Row, ShownWord } from '@coflyfr/reports'
import { shortAmount } from '../short-amount.ts'
import type { Chart } from './chart.ts'
import { chartWords } from './chart-words.ts'
import { amountOf, figureOf, textOf } from './figure-of.ts'
import { nameInSentence, nameLabel } from './name-label.ts'
import { type ChartRow, drawRowChart } from './row-chart.ts'

interface Standing {
  readonly label: ShownWord
  readonly revised: Pence
  readonly actual: Pence
  readonly projected: Pence | null
}

const standingOf = (label: ShownWord, row: Row): Standing => ({
  label,
  revised: amountOf(row, 'revisedBudget'),
  actual: amountOf(row, 'actual'),
  projected: figureOf(row, 'projectedOutturn'),
})

const overspendOf = ({ projected, revised }: Standing): Pence =>
  projected === null ? zeroPence : subtractPence(projected, revised)

const largestBy = (
  rows: readonly Standing[],
  amount: (row: Standing) => Pence,
): Standing | undefined => rows.toSorted((a, b) => comparePence(amount(b), amount(a)))[0]

const forecastFinding = (
  total: Standing,
  rows: readonly Standing[],
  language: Language,
): string => {
  const over = overspendOf(total)
  const budget = shortAmount(total.revised)
  const { forecastOver, forecastUnder, forecastEqual, largestOverspend } = chartWords(language)
  const main =
    over > 0n
      ? forecastOver(shortAmount(over), budget)
      : over < 0n
        ? forecastUnder(shortAmount(absPence(over)), budget)
        : forecastEqual(budget)
  const worst = largestBy(rows, overspendOf)
  return worst === undefined || overspendOf(worst) <= 0n || rows.length === 1
    ? main
    : `${main}; ${largestOverspend(nameInSentence(worst.label), shortAmount(overspendOf(worst)))}`
}

const findingOf = (total: Standing, rows: readonly Standing[], language: Language): string => {
  if (total.projected !== null) return forecastFinding(total, rows, language)
  const { spent, budgetIs, largestPart } = chartWords(language)
  const budget = shortAmount(total.revised)
  if (total.actual !== 0n) {
    const percent = percentOf(total.actual, total.revised, 1, 'half-away-from-zero')
    return spent(shortAmount(total.actual), budget, percent)
  }
  const largest = largestBy(rows, ({ revised }) => revised)
  return largest === undefined || rows.length === 1
    ? budgetIs(budget)
    : `${budgetIs(budget)}; ${largestPart(nameInSentence(largest.label), shortAmount(largest.revised))}`
}

/** Which figures are there at all: a year that has not begun has nothing spent, and one without forecasts no outturn. */
interface Said {
  readonly actual: boolean
  readonly projected: boolean
}

const chartRow = (row: Standing, said: Said, language: Language): ChartRow => {
  const { budget, actual, forecast } = chartWords(language)
  return {
    label: row.label.text,
    isRecorded: row.label.isRecorded,
    marks: [
      { kind: 'outline', from: zeroPence, to: row.revised },
      { kind: 'solid', from: zeroPence, to: row.actual },
      ...(row.projected === null ? [] : [{ kind: 'lozenge', at: row.projected } as const]),
    ],
    values: [
      `${budget} ${shortAmount(row.revised)}`,
      ...(said.actual ? [`${actual} ${shortAmount(row.actual)}`] : []),
      ...(row.projected === null ? [] : [`${forecast} ${shortAmount(row.projected)}`]),
    ],
  }
}

/** The dimension that the rows are by. */
const dimensionOf = (rows: readonly Row[]): 'directorate' | 'service' =>
  rows.every((row) => row['service'] !== undefined) ? 'service' : 'directorate'

/**
 * Budget against actual and forecast, one row for each row of a `budget-monitoring` by directorate or by service, made
 * in pounds; null if it has no row.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { budgetChart } from '@coflyfr/charts'
 *
 * const totals = { revisedBudget: '100.00', actual: '40.00', projectedOutturn: '130.00' }
 * const chart = budgetChart({ rows: [{ directorate: 'Children', ...totals }], totals }, 'en')
 * assert.equal(chart?.finding, 'The projected outturn is £30 over the revised budget of £100')
 * assert.match(String(chart?.svg), /^<svg /)
 * ```
 */
export const budgetChart = (
  { rows, totals }: Pick<ReportDocument, 'rows' | 'totals'>,
  language: Language,
): Chart | null => {
  if (rows.length === 0) return null
  const words = chartWords(language)
  const dimension = dimensionOf(rows)
  const standings = rows.map((row) => standingOf(nameLabel(textOf(row, dimension), language), row))
  const total = standingOf({ text: words.total, isRecorded: false }, totals)
  const said = {
    actual: standings.some(({ actual }) => actual !== 0n),
    projected: standings.some(({ projected }) => projected !== null),
  }
  const name = 'chart-budget'
  const finding = findingOf(total, standings, language)
  return {
    name,
    caption: words.budgetCaption,
    finding,
    svg: drawRowChart({
      name,
      language,
      finding,
      description: words.budgetDescription,
      rows: standings.map((row) => chartRow(row, said, language)),
      legend: [
        { mark: 'outline', label: words.revisedBudget },
        ...(said.actual ? [{ mark: 'solid', label: words.actual } as const] : []),
        ...(said.projected ? [{ mark: 'lozenge', label: words.projectedOutturn } as const] : []),
      ],
      axisLabel: words.pounds,
      fromNought: true,
    }),
    table: {
      head: [
        words[dimension],
        words.revisedBudget,
        words.actual,
        ...(said.projected ? [words.projectedOutturn] : []),
      ],
      rows: [...standings, total].map(({ label, revised, actual, projected }) => ({
        label: label.text,
        isRecorded: label.isRecorded,
        figures: [revised, actual, ...(said.projected ? [projected] : [])],
      })),
    },
  }
}
