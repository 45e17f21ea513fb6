import { type Column, type Language, type ReportDocument, shownColumns } from '@coflyfr/reports'
import { type Markup, markup } from '../markup.ts'
import { cellContent, classOf } from './cell.ts'
import { pageWords } from './page-words.ts'

const unitSign = { pounds: '£', thousands: '£000' } as const

/** A table of more columns is set smaller on paper, so that it keeps to the page. */
const columnsMax = 9

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

/** The rows of a report, its totals, and what was left out of it because it says nothing. */
export const reportTable = (
  document: ReportDocument,
  allColumns: readonly Column[],
  language: Language,
): Markup => {
  const { rows, title, unit } = document
  const words = pageWords(language)
  if (rows.length === 0) return markup`<p>${words.nothing}</p>`
  const { shown, leftOut } = shownColumns(rows, allColumns)
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
  const omitted = leftOut.map(({ label }) => label[language]).join(', ')
  return markup`<div class="scroll" role="region" aria-labelledby="table-caption" tabindex="0">
<table class="${shown.length > columnsMax ? 'wide' : ''}"><caption id="table-caption">${title} <span class="quiet">(${words.rows(rows.length)}<span class="screen">; ${words.scrolls}</span>)</span></caption>
<thead><tr>${head}</tr></thead>
<tbody>${body}</tbody>
${footOf(document, shown, language)}</table></div>
${omitted === '' ? null : markup`<p class="quiet">${words.leftOut}: ${omitted}</p>`}`
}
