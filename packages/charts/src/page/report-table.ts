import {
  type Column,
  type Language,
  type ReportDocument,
  type RowGroup,
  rowGroups,
  shownColumns,
} from '@coflyfr/reports'
import { type Markup, markup } from '../markup.ts'
import { cellContent, classOf } from './cell.ts'
import { pageWords } from './page-words.ts'

const unitSign = { pounds: '£', thousands: '£000' } as const

/** A table of more columns is set smaller on paper, so that it keeps to the page. */
const columnsMax = 9

/** More columns than the paper holds in the smallest letters: printed smaller as a whole. */
const columnsOfPaper = 26

const widthClass = (columns: number): string => {
  if (columns > columnsOfPaper) return 'wide widest'
  return columns > columnsMax ? 'wide' : ''
}

const headingOf = (column: Column, unit: ReportDocument['unit'], language: Language): string =>
  column.kind === 'money' ? `${column.label[language]} (${unitSign[unit]})` : column.label[language]

const footOf = (
  { totals }: ReportDocument,
  columns: readonly Column[],
  language: Language,
): Markup | null => {
  if (columns.every(({ field }) => (totals[field] ?? null) === null)) return null
  const cells = columns.map((column, index) =>
    index === 0
      ? markup`<th scope="row">${pageWords(language).total}</th>`
      : markup`<td class="${classOf(column, null, language)}">${cellContent(column, totals[column.field], language)}</td>`,
  )
  return markup`<tfoot><tr>${cells}</tr></tfoot>`
}

const headed = ({ heads, rows }: RowGroup, title: string, language: Language): Markup => {
  const [first] = rows
  if (heads.length === 0 || first === undefined) return markup`${title}`
  const words = heads.map((column) => cellContent(column, first[column.field], language))
  return markup`${words.map((word, index) => markup`${index === 0 ? '' : ' · '}${word}`)}`
}

interface OneTable {
  readonly group: RowGroup
  readonly id: string
  readonly foot: boolean
}

const tableOf = (
  document: ReportDocument,
  { group, id, foot }: OneTable,
  language: Language,
): Markup => {
  const { rows } = group
  const { title, unit } = document
  const words = pageWords(language)
  const { shown } = shownColumns(rows, group.columns)
  const head = shown.map(
    (column) =>
      markup`<th scope="col" class="${classOf(column, null, language)}">${headingOf(column, unit, language)}</th>`,
  )
  const body = rows.map((row) => {
    const cells = shown.map((column, index) => {
      const value = row[column.field]
      const content = cellContent(column, value, language)
      const cellClass = classOf(column, value ?? null, language)
      return index === 0
        ? markup`<th scope="row" class="${cellClass}">${content}</th>`
        : markup`<td class="${cellClass}">${content}</td>`
    })
    return markup`<tr>${cells}</tr>`
  })
  return markup`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table class="${widthClass(shown.length)}"><caption id="${id}">${headed(group, title, language)} <span class="quiet">(${words.rows(rows.length)}<span class="screen">; ${words.scrolls}</span>)</span></caption>
<thead><tr>${head}</tr></thead>
<tbody>${body}</tbody>
${foot ? footOf(document, shown, language) : null}</table></div>`
}

/**
 * The rows of a report, its totals, and what was left out of it because it says nothing; rows that a column groups stand
 * in tables of their own, each with the columns that say something in it.
 */
export const reportTable = (
  document: ReportDocument,
  allColumns: readonly Column[],
  language: Language,
): Markup => {
  const { rows } = document
  const words = pageWords(language)
  if (rows.length === 0) return markup`<p>${words.nothing}</p>`
  const groups = rowGroups(rows, allColumns)
  const isGrouped = groups.some(({ heads }) => heads.length > 0)
  if (isGrouped)
    return markup`${groups.map((group, index) =>
      tableOf(document, { group, id: `table-caption-${index + 1}`, foot: false }, language),
    )}`
  const leftOut = shownColumns(rows, allColumns).leftOut.map(({ label }) => label[language])
  const whole = groups.map((group) =>
    tableOf(document, { group, id: 'table-caption', foot: true }, language),
  )
  return markup`${whole}
${leftOut.length === 0 ? null : markup`<p class="quiet">${words.leftOut}: ${leftOut.join(', ')}</p>`}`
}
