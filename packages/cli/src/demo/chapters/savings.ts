import { penceOfPounds, percentOf } from '@coflyfr/money'
import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, pounds, table, textIn } from '../text.ts'

const columns = [
  { head: 'Reduction', align: 'left' },
  { head: 'What', align: 'left', width: 38 },
  { head: 'Target', align: 'right' },
  { head: 'Projected', align: 'right' },
  { head: 'Shortfall', align: 'right' },
  { head: 'RAG', align: 'left' },
] as const

const figuresOf = (row: Row): readonly string[] =>
  ['target', 'projected', 'shortfall'].map((field) => pounds(row[field]).replace(/\.00$/, ''))

const rowOf = (row: Row): readonly string[] => [
  textIn(row['reference']),
  textIn(row['description']),
  ...figuresOf(row),
  textIn(row['rag']),
]

const shareOf = ({ shortfall, target }: Row): string =>
  percentOf(
    penceOfPounds(textIn(shortfall)),
    penceOfPounds(textIn(target)),
    2,
    'half-away-from-zero',
  ) ?? ''

/** Budget reductions: target, what is expected of each, and how the whole falls short. */
export const savingsChapter = (number: number, { rows, totals }: ReportDocument): string =>
  [
    heading(number, 'Budget reductions, quarter 1 (the sum is published, the shares illustrative)'),
    table(columns, [...rows.map(rowOf), ['Total', '', ...figuresOf(totals), '']]),
    paragraph(`The shortfall is ${shareOf(totals)}% of the target, as the Council published.`),
  ].join('')
