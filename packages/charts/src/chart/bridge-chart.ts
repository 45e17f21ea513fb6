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
import { type Bridge, bridgeOf } from './bridge-steps.ts'
import type { Chart } from './chart.ts'
import { chartWords } from './chart-words.ts'
import { textOf } from './figure-of.ts'
import { nameInSentence, nameLabel } from './name-label.ts'
import { type ChartRow, drawRowChart } from './row-chart.ts'

const findingOf = ({ original, steps, revised }: Bridge, language: Language): string => {
  const words = chartWords(language)
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

const stepRows = ({ original, steps }: Bridge): readonly ChartRow[] => {
  let at = original
  return steps.map(({ label, amount }): ChartRow => {
    const from = at
    at = addPence(at, amount)
    return {
      label,
      isRecorded: false,
      marks: [{ kind: amount > 0n ? 'solid' : 'hatched', from, to: at }],
      values: [shortMovement(amount)],
      carried: at,
    }
  })
}

const levelRow = (label: string, at: Pence): ChartRow => ({
  label,
  isRecorded: false,
  marks: [{ kind: 'level', at }],
  values: [shortAmount(at)],
})

const chartOf = (bridge: Bridge, subject: string, name: string, language: Language): Chart => {
  const words = chartWords(language)
  const { original, steps, revised } = bridge
  const finding = `${subject}: ${findingOf(bridge, language)}`
  return {
    name,
    caption: `${words.bridgeCaption}: ${subject}`,
    finding,
    svg: drawRowChart({
      name,
      language,
      finding,
      description: words.bridgeDescription,
      rows: [
        { ...levelRow(words.originalBudget, original), carried: original },
        ...stepRows(bridge),
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
        { label: words.originalBudget, isRecorded: false, figures: [original] },
        ...steps.map(({ label, amount }) => ({ label, isRecorded: false, figures: [amount] })),
        { label: words.revisedBudget, isRecorded: false, figures: [revised] },
      ],
    },
  }
}

/** Directorates or services that are drawn by themselves; those that moved most. */
const drawnMax = 4

const movedIn = ({ steps }: Bridge): Pence => sumPence(steps.map(({ amount }) => absPence(amount)))

/** The service of a row, or its directorate where it has no service. */
const nameOf = (row: Row): string => textOf(row, 'service') || textOf(row, 'directorate')

const byName = (rows: readonly Row[], language: Language): readonly [string, Bridge][] => {
  const names = [...new Set(rows.map(nameOf))]
  if (names.length < 2) return []
  return names
    .map((name): [string, Bridge] => [
      name,
      bridgeOf(
        rows.filter((row) => nameOf(row) === name),
        language,
      ),
    ])
    .filter(([, bridge]) => movedIn(bridge) > 0n)
    .sort(([, a], [, b]) => comparePence(movedIn(b), movedIn(a)))
    .slice(0, drawnMax)
}

/**
 * From the original budget to the revised one, document by document: for the whole, and for the directorates or services
 * where most moved, because movements between them cancel out in the whole. The document is a `bridge` by directorate or by
 * service, made in pounds.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { bridgeCharts } from '@coflyfr/charts'
 *
 * const rows = [
 *   { directorate: 'A', step: 'original budget', reference: null, amount: '100.00', revisedBudget: null },
 *   { directorate: 'A', step: 'grant', reference: 'G1', amount: '20.00', revisedBudget: null },
 *   { directorate: 'A', step: 'revised budget', reference: null, amount: null, revisedBudget: '120.00' },
 * ]
 * const [chart] = bridgeCharts({ rows }, 'en')
 * assert.match(chart?.finding ?? '', /moved from £100 to £120 \(\+£20\); the largest step is Grant: G1, \+£20/)
 * ```
 */
export const bridgeCharts = (
  { rows }: Pick<ReportDocument, 'rows'>,
  language: Language,
): readonly Chart[] => {
  if (rows.length === 0) return []
  return [
    chartOf(bridgeOf(rows, language), chartWords(language).whole, 'chart-bridge', language),
    ...byName(rows, language).map(([name, bridge], index) =>
      chartOf(
        bridge,
        nameInSentence(nameLabel(name, language)),
        `chart-bridge-${index + 1}`,
        language,
      ),
    ),
  ]
}
