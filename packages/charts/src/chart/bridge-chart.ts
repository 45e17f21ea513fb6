import {
  absPence,
  addPence,
  comparePence,
  type Pence,
  subtractPence,
  sumPence,
} from '@coflyfr/money'
import type { Language, ReportDocument, Row } from '@coflyfr/reports'
import { shortAmount, shortMovement } from '../short-amount.ts'
import type { Chart } from './chart.ts'
import { chartWords } from './chart-words.ts'
import { amountOf, textOf } from './figure-of.ts'
import { type ChartRow, drawRowChart } from './row-chart.ts'

/** The fields that lead from the original budget to the revised one. */
const stepFields = [
  'virements',
  'technicalAdjustments',
  'grants',
  'supplementaryEstimates',
  'reserveFunding',
  'carriedIn',
] as const

interface Step {
  readonly label: string
  readonly amount: Pence
  /** Where the budget stood before the step. */
  readonly from: Pence
}

const stepsOf = (row: Row, language: Language): readonly Step[] => {
  const words = chartWords(language)
  let at = amountOf(row, 'originalBudget')
  return stepFields.flatMap((field) => {
    const amount = amountOf(row, field)
    const from = at
    at = addPence(at, amount)
    return amount === 0n ? [] : [{ label: words[field], amount, from }]
  })
}

/** How much moved in a row, whichever way. */
const movedIn = (row: Row): Pence =>
  sumPence(stepFields.map((field) => absPence(amountOf(row, field))))

const findingOf = (row: Row, steps: readonly Step[], language: Language): string => {
  const words = chartWords(language)
  const [original, revised] = [amountOf(row, 'originalBudget'), amountOf(row, 'revisedBudget')]
  const change = subtractPence(revised, original)
  const largest = steps.toSorted((a, b) => comparePence(absPence(b.amount), absPence(a.amount)))[0]
  const main =
    change === 0n
      ? words.budgetStays(shortAmount(original))
      : words.budgetMoves(shortAmount(original), shortAmount(revised), shortMovement(change))
  return largest === undefined
    ? main
    : `${main}; ${words.largestStep(largest.label, shortMovement(largest.amount))}`
}

const stepRow = ({ label, amount, from }: Step): ChartRow => ({
  label,
  marks: [{ kind: amount > 0n ? 'solid' : 'hatched', from, to: addPence(from, amount) }],
  values: [shortMovement(amount)],
})

const levelRow = (label: string, at: Pence): ChartRow => ({
  label,
  marks: [{ kind: 'level', at }],
  values: [shortAmount(at)],
})

const chartOf = (row: Row, subject: string, name: string, language: Language): Chart => {
  const words = chartWords(language)
  const steps = stepsOf(row, language)
  const [original, revised] = [amountOf(row, 'originalBudget'), amountOf(row, 'revisedBudget')]
  const finding = `${subject}: ${findingOf(row, steps, language)}`
  return {
    name,
    caption: `${words.bridgeCaption}: ${subject}`,
    finding,
    svg: drawRowChart({
      name,
      finding,
      description: words.bridgeDescription,
      rows: [
        levelRow(words.originalBudget, original),
        ...steps.map(stepRow),
        levelRow(words.revisedBudget, revised),
      ],
      legend: [
        { mark: 'level', label: words.level },
        { mark: 'solid', label: words.adds },
        { mark: 'hatched', label: words.takes },
      ],
      axisLabel: words.poundsNotFromNought,
      fromNought: false,
    }),
    table: {
      head: [words.step, words.amount],
      rows: [
        { label: words.originalBudget, figures: [original] },
        ...stepFields.map((field) => ({ label: words[field], figures: [amountOf(row, field)] })),
        { label: words.revisedBudget, figures: [revised] },
      ],
    },
  }
}

/** Directorates that are drawn by themselves; those that moved most. */
const directoratesMax = 3

/**
 * From the original budget to the revised one, step by step: for the whole, and for the directorates where most moved,
 * since what moves between directorates is nought in the whole. `document` is a `budget-monitoring` by directorate, made
 * in pounds.
 */
export const bridgeCharts = (
  { rows, totals }: ReportDocument,
  language: Language,
): readonly Chart[] => {
  if (rows.length === 0) return []
  const moved = rows
    .filter((row) => movedIn(row) > 0n)
    .toSorted((a, b) => comparePence(movedIn(b), movedIn(a)))
    .slice(0, rows.length > 1 ? directoratesMax : 0)
  return [
    chartOf(totals, chartWords(language).whole, 'chart-bridge', language),
    ...moved.map((row, index) =>
      chartOf(row, textOf(row, 'directorate'), `chart-bridge-${index + 1}`, language),
    ),
  ]
}
