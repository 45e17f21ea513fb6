import {
  type Column,
  type Language,
  type ReportDocument,
  type Row,
  type RowGroup,
  rowGroups,
  shownColumns,
} from '@coflyfr/reports'
import { type Markup, markup } from '../markup.ts'
import { cellContent, classOf } from './cell.ts'
import { columnParts } from './column-parts.ts'
import { unitSign } from './figure-text.ts'
import { pageWords } from './page-words.ts'

/** A table of more columns is printed smaller, to fit on paper. */
const columnsMax = 9

const widthClass = (columns: number): string => (columns > columnsMax ? 'wide' : '')

const headingOf = (column: Column, unit: ReportDocument['unit'], language: Language): string =>
  column.kind === 'money' ? `${column.label[language]} (${unitSign[unit]})` : column.label[language]

const footOf = (
  { totals }: ReportDocument,
  columns: readonly Column[],
  language: Language,
  isNumbered: boolean,
): Markup | null => {
  if (columns.every(({ field }) => (totals[field] ?? null) === null)) return null
  const cells = columns.map((column, index) =>
    index === 0
      ? markup`<th scope="row">${pageWords(language).total}</th>`
      : markup`<td class="${classOf(column, null, language)}">${cellContent(column, totals[column.field], language)}</td>`,
  )
  return markup`<tfoot><tr>${isNumbered ? markup`<td></td>` : null}${cells}</tr></tfoot>`
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

interface TableParts {
  readonly document: ReportDocument
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly id: string
  readonly caption: Markup
  readonly foot: boolean
  readonly language: Language
  /** Null for a whole table. */
  readonly part: { readonly numbered: boolean } | null
}

const bodyRow = (row: Row, { columns, language, part }: TableParts, number: number): Markup => {
  const cells = columns.map((column, index) => {
    const value = row[column.field]
    const content = cellContent(column, value, language)
    const cellClass = classOf(column, value ?? null, language)
    return index === 0
      ? markup`<th scope="row" class="${cellClass}">${content}</th>`
      : markup`<td class="${cellClass}">${content}</td>`
  })
  const numbered = part?.numbered === true ? markup`<td class="n">${String(number)}</td>` : null
  return markup`<tr>${numbered}${cells}</tr>`
}

/** A table of all shown columns, or of those of one part with the columns that name its rows. */
const oneTable = (table: TableParts): Markup => {
  const { document, rows, columns, id, caption, foot, language, part } = table
  const head = columns.map(
    (column) =>
      markup`<th scope="col" class="${classOf(column, null, language)}">${headingOf(column, document.unit, language)}</th>`,
  )
  const isNumbered = part?.numbered === true
  const number = isNumbered
    ? markup`<th scope="col" class="n">${pageWords(language).number}</th>`
    : null
  const body = rows.map((row, index) => bodyRow(row, table, index + 1))
  const tableClass = part === null ? widthClass(columns.length) : 'part'
  return markup`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table class="${tableClass}"><caption id="${id}">${caption}</caption>
<thead><tr>${number}${head}</tr></thead>
<tbody>${body}</tbody>
${foot ? footOf(document, columns, language, isNumbered) : null}</table></div>`
}

const tableOf = (
  document: ReportDocument,
  { group, id, foot }: OneTable,
  language: Language,
): Markup => {
  const { rows } = group
  const { title } = document
  const { shown } = shownColumns(rows, group.columns)
  const words = pageWords(language)
  const caption = markup`${headed(group, title, language)} <span class="quiet">(${words.rows(rows.length)}<span class="screen">; ${words.scrolls}</span>)</span>`
  const of = { document, rows, foot, language }
  const whole = oneTable({ ...of, columns: shown, id, caption, part: null })
  const split = columnParts(rows, shown)
  if (split === null) return whole
  const parts = split.parts.map((columns, index) =>
    oneTable({
      ...of,
      columns: [...split.naming, ...columns],
      id: `${id}-part-${index + 1}`,
      caption: markup`${headed(group, title, language)} <span class="quiet">(${words.part} ${index + 1} / ${split.parts.length})</span>`,
      part: { numbered: !split.areApart },
    }),
  )
  return markup`<div class="whole">${whole}</div><div class="parts">${parts}</div>`
}

/**
 * The rows of a report with its totals, and the names of the columns left out because they are empty. If a column groups
 * the rows, each group is a table of its own with the columns that are not empty in it.
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
