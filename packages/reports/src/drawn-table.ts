import CliTable from 'cli-table3'
import { plainTable } from './plain-table.ts'

/** A column of a printed table. */
export interface TableColumn {
  readonly label: string
  readonly align: 'left' | 'right'
  /** Its width, with texts wrapped between words; null to fit the longest text. */
  readonly width: number | null
}

/**
 * How many rows are drawn at a time: the library's time for each row grows with their number, and four thousand take
 * seconds.
 */
const rowsAtOnce = 100

/** Texts whose characters are each one column wide, without spaces that wrapping could change. */
const plainText = /^(?:[!-~£À-ɏ’–—·]+(?: [!-~£À-ɏ’–—·]+)*)?$/

const drawn = (
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  hasHead: boolean,
): string => {
  const table = new CliTable({
    ...plainTable,
    head: hasHead ? columns.map(({ label }) => label) : [],
    colAligns: columns.map(({ align }) => align),
    colWidths: columns.map(({ width }) => width),
    wordWrap: true,
  })
  for (const row of rows) table.push([...row])
  return table.toString()
}

/** The column with the width of its longest text; unchanged if the library has to measure it. */
const widened = (column: TableColumn, texts: readonly string[]): TableColumn => {
  if (column.width !== null || !texts.every((text) => plainText.test(text))) return column
  return { ...column, width: Math.max(...texts.map(({ length }) => length)) }
}

/** A table as text, without lines between its columns: the labels, then the rows. */
export const drawnTable = (
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): string => {
  if (rows.length <= rowsAtOnce) return drawn(columns, rows, true)
  const wide = columns.map((column, place) =>
    widened(column, [column.label, ...rows.map((row) => row[place] ?? '')]),
  )
  if (wide.some(({ width }) => width === null)) return drawn(columns, rows, true)
  const parts: string[] = []
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    parts.push(drawn(wide, rows.slice(from, from + rowsAtOnce), from === 0))
  return parts.join('\n')
}
