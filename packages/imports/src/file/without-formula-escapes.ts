import type { Table, TableRow } from './table.ts'

const escaped = /^'+[=+\-@\t\r]/

const unescaped = (field: string): string => (escaped.test(field) ? field.slice(1) : field)

const unescapedRow = (row: TableRow): TableRow => ({ ...row, fields: row.fields.map(unescaped) })

async function* rowsOf(rows: Table['rows']): AsyncGenerator<readonly TableRow[]> {
  for await (const batch of rows) yield batch.map(unescapedRow)
}

/** A table without the apostrophes that kept its texts from being read as formulas. */
export const withoutFormulaEscapes = (table: Table): Table => ({
  ...table,
  rows: rowsOf(table.rows),
})
