import { basename } from 'node:path'
import { identifierIn, lastDayOf, type PlainDate, todayOf } from '@coflyfr/core'
import { openTable } from '../../file/open-table.ts'
import { surveyFile } from '../../file/survey.ts'
import type { TableRow } from '../../file/table.ts'
import { ImportFault } from '../../import-fault.ts'
import type { ReturnRejection } from '../return-rejection.ts'
import type { ReturnRequest } from '../return-request.ts'
import { dated, type ReturnColumn } from './column.ts'
import type { ReturnRow } from './return-row.ts'
import { columnsOf, type Ssda903Table, ssda903TableNames, ssda903Tables } from './tables.ts'

/** A row, or why it cannot be read. */
export type ReadRow =
  | { readonly ok: true; readonly row: ReturnRow }
  | { readonly ok: false; readonly table: Ssda903Table; readonly rejection: ReturnRejection }

/** Reads files of the return, one after the other; the header tells which table a file is. */
export async function* readSsda903Files({
  paths,
  year,
  environment,
}: ReturnRequest): AsyncGenerator<ReadRow> {
  const days = { last: lastDayOf(year), today: todayOf(environment) }
  for (const path of paths) {
    const survey = await surveyFile(path)
    const { header, rows } = await openTable(path, {}, survey, new Set())
    const names = header.map((name) => name.trim().toUpperCase())
    const table = tableOf(path, names)
    for await (const batch of rows) {
      for (const row of batch) yield readRow({ table, file: basename(path), names, days }, row)
    }
  }
}

const tableOf = (path: string, names: readonly string[]): Ssda903Table => {
  const present = new Set(names)
  const found = ssda903TableNames.find(
    (table) =>
      ssda903Tables[table].length === present.size &&
      ssda903Tables[table].every(({ name }) => present.has(name)),
  )
  if (found !== undefined) return found
  throw new ImportFault(
    `Cannot read "${path}": expected the columns of a table of SSDA903 (${ssda903TableNames.join(', ')}), found ${names.length} other columns`,
  )
}

interface Place {
  readonly table: Ssda903Table
  readonly file: string
  readonly names: readonly string[]
  readonly days: ReturnDays
}

/** The last day of the return's year, and today. */
interface ReturnDays {
  readonly last: PlainDate
  readonly today: PlainDate
}

/** Columns that may lie after the year: what began in it may have ended since. */
const endings: ReadonlySet<string> = new Set(['DEC', 'MIS_END', 'DATE_PLACED_CEASED'])

/** The latest day that a cell may have; null where any is allowed, as for the end of being unaccompanied. */
const latestOf = ({ name, cell }: ReturnColumn, { last, today }: ReturnDays): PlainDate | null => {
  if (cell !== dated || name === 'DUC') return null
  return endings.has(name) && today > last ? today : last
}

const readRow = (
  { table, file, names, days }: Place,
  { line, fields, fault }: TableRow,
): ReadRow => {
  const rejected = (rest: Omit<ReturnRejection, 'file' | 'line'>): ReadRow => ({
    ok: false,
    table,
    rejection: { file, line, ...rest },
  })
  const whole = { column: null, value: null, code: null }
  if (fault !== null) return rejected({ ...whole, rule: fault })
  if (fields.length !== names.length)
    return rejected({ ...whole, rule: `expected ${names.length} fields, found ${fields.length}` })
  const cells: Record<string, string> = {}
  for (const column of columnsOf(table)) {
    const text = (fields[names.indexOf(column.name)] ?? '').trim()
    const kept = text === '' ? '' : column.cell.read(text)
    if (kept === null || (kept === '' && column.isRequired === true)) {
      const { name, code = null } = column
      const rule = `expected ${column.cell.expected}`
      return rejected({ column: name, value: shownValue(column, text), rule, code })
    }
    const latest = latestOf(column, days)
    if (latest !== null && kept > latest) {
      const rule = `expected a day up to ${dated.write(latest)}`
      return rejected({ column: column.name, value: shownValue(column, text), rule, code: null })
    }
    cells[column.name] = kept
  }
  return { ok: true, row: { table, file, line, cells } }
}

/** Only short codes and days are shown: a name or a number in the wrong column must not be repeated. */
const shownValue = ({ isIdentity }: ReturnColumn, text: string): string | null => {
  if (text === '') return null
  const isSafe =
    isIdentity !== true && /^[\dA-Z/.-]{1,10}$/.test(text) && identifierIn(text) === null
  return isSafe ? text : '(withheld)'
}
