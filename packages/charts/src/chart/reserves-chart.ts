import {
  absPence,
  addPence,
  comparePence,
  type Pence,
  subtractPence,
  sumPence,
  zeroPence,
} from '@coflyfr/money'
import type { Language, ReportDocument, Row, ShownWord } from '@coflyfr/reports'
import { shortAmount, shortMovement } from '../short-amount.ts'
import type { Chart } from './chart.ts'
import { chartWords } from './chart-words.ts'
import { amountOf, textOf } from './figure-of.ts'
import { nameInSentence, nameLabel } from './name-label.ts'
import { drawRowChart } from './row-chart.ts'

interface Purpose {
  readonly label: ShownWord
  readonly opening: Pence
  readonly closing: Pence
}

const purposesOf = (rows: readonly Row[], language: Language): readonly Purpose[] => {
  const byName = new Map<string, Purpose>()
  for (const row of rows) {
    const name = textOf(row, 'purpose') || textOf(row, 'name') || textOf(row, 'reserve')
    const label = nameLabel(name, language)
    const sum = byName.get(name) ?? { label, opening: zeroPence, closing: zeroPence }
    byName.set(name, {
      label,
      opening: addPence(sum.opening, amountOf(row, 'opening')),
      closing: addPence(sum.closing, amountOf(row, 'closing')),
    })
  }
  return [...byName.values()]
}

/** The most rows that are drawn; of more purposes, the smallest are one row, and the table beside the chart has them all. */
const drawnMax = 12

const sizeOf = ({ opening, closing }: Purpose): Pence =>
  comparePence(opening, closing) > 0 ? opening : closing

const unnamed = (text: string): ShownWord => ({ text, isRecorded: false })

const drawnOf = (purposes: readonly Purpose[], language: Language): readonly Purpose[] => {
  const sorted = purposes.toSorted((a, b) => comparePence(sizeOf(b), sizeOf(a)))
  if (sorted.length <= drawnMax) return sorted
  const rest = sorted.slice(drawnMax - 1)
  return [
    ...sorted.slice(0, drawnMax - 1),
    {
      label: unnamed(chartWords(language).others(rest.length)),
      opening: sumPence(rest.map(({ opening }) => opening)),
      closing: sumPence(rest.map(({ closing }) => closing)),
    },
  ]
}

const changeOf = ({ opening, closing }: Purpose): Pence => subtractPence(closing, opening)

const findingOf = (total: Purpose, purposes: readonly Purpose[], language: Language): string => {
  const { reservesFell, reservesRose, reservesStay, largestMovement } = chartWords(language)
  const change = changeOf(total)
  const [opening, closing] = [shortAmount(total.opening), shortAmount(total.closing)]
  const main =
    change < 0n
      ? reservesFell(opening, closing, shortAmount(absPence(change)))
      : change > 0n
        ? reservesRose(opening, closing, shortAmount(change))
        : reservesStay(closing)
  const largest = purposes.toSorted((a, b) =>
    comparePence(absPence(changeOf(b)), absPence(changeOf(a))),
  )[0]
  return largest === undefined || changeOf(largest) === 0n || purposes.length === 1
    ? main
    : `${main}; ${largestMovement(nameInSentence(largest.label), shortMovement(changeOf(largest)))}`
}

/**
 * Reserves by purpose, opening and closing, from a `reserves` made in pounds; null if it has no row.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { reservesChart } from '@coflyfr/charts'
 *
 * const totals = { opening: '100.00', closing: '60.00' }
 * const chart = reservesChart({ rows: [{ purpose: 'Placements', ...totals }], totals }, 'cy')
 * assert.equal(chart?.finding, 'Gostyngodd y cronfeydd wrth gefn £40, o £100 i £60')
 * ```
 */
export const reservesChart = (
  { rows, totals }: Pick<ReportDocument, 'rows' | 'totals'>,
  language: Language,
): Chart | null => {
  if (rows.length === 0) return null
  const words = chartWords(language)
  const purposes = purposesOf(rows, language)
  const total = {
    label: unnamed(words.total),
    opening: amountOf(totals, 'opening'),
    closing: amountOf(totals, 'closing'),
  }
  const name = 'chart-reserves'
  const finding = findingOf(total, purposes, language)
  return {
    name,
    caption: words.reservesCaption,
    finding,
    svg: drawRowChart({
      name,
      language,
      finding,
      description: words.reservesDescription,
      rows: drawnOf(purposes, language).map(({ label, opening, closing }) => ({
        label: label.text,
        isRecorded: label.isRecorded,
        marks: [
          { kind: 'outline', from: zeroPence, to: opening },
          { kind: 'solid', from: zeroPence, to: closing },
        ],
        values: [
          `${words.opening} ${shortAmount(opening)}`,
          `${words.closing} ${shortAmount(closing)}`,
        ],
      })),
      legend: [
        { mark: 'outline', label: words.openingBalance },
        { mark: 'solid', label: words.closingBalance },
      ],
      axisLabel: words.pounds,
      fromNought: true,
    }),
    table: {
      head: [words.purpose, words.openingBalance, words.closingBalance],
      rows: [...purposes, total].map(({ label, opening, closing }) => ({
        label: label.text,
        isRecorded: label.isRecorded,
        figures: [opening, closing],
      })),
    },
  }
}
