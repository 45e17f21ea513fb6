import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { sheetNames } from './sheet-names.ts'
import type { Workbook, WorkbookSheet } from './workbook.ts'

/** A spreadsheet file format: Office Open XML or OpenDocument. */
export type WorkbookFormat = 'xlsx' | 'ods'

/** Why a workbook cannot be written. */
export interface TooManyRows {
  readonly tag: 'TooManyRows'
  readonly sheet: string
  readonly rows: number
  readonly rowsMax: number
}

/** The most rows of a sheet, including its header. */
const sheetRowsMax = 1_048_576

/** The most characters that a cell can hold in every spreadsheet program. */
export const cellTextMax = 32_767

/** The least and greatest width of a column in characters, and the space added to its text. */
const width = { min: 9, max: 60, margin: 4 } as const

/** What XML cannot hold at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const writableText = (text: string): string => {
  const written = text.toWellFormed().replaceAll(unwritable, '\ufffd')
  return written.length > cellTextMax ? `${written.slice(0, cellTextMax - 1)}…` : written
}

const writable = ({ name, columns, rows }: WorkbookSheet): WorkbookSheet => ({
  name,
  columns: columns.map(({ header, format }) => ({ header: writableText(header), format })),
  rows: rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? writableText(cell) : cell)),
  ),
})

const widthsOf = ({ columns, rows }: WorkbookSheet): readonly number[] =>
  columns.map(({ header }, index) => {
    let longest = header.length
    for (const row of rows) longest = Math.max(longest, String(row[index] ?? '').length)
    return Math.min(width.max, Math.max(width.min, longest + width.margin))
  })

/**
 * Writes a workbook. The same workbook always gives the same bytes: the dates in the file are those of its figures. No
 * cell becomes a formula, whatever its text begins with.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { writeWorkbook } from '@coflyfr/reports'
 *
 * const sheet = { name: 'One', columns: [{ header: 'Code', format: 'text' }], rows: [['0012']] } as const
 * const made = await writeWorkbook({ title: 'Codes', made: null, sheets: [sheet] }, 'xlsx')
 * assert.ok(made._tag === 'Right')
 * assert.equal(new TextDecoder().decode(made.right.slice(0, 2)), 'PK')
 * ```
 */
export const writeWorkbook = async (
  { title, made, sheets }: Workbook,
  format: WorkbookFormat,
): Promise<Either<TooManyRows, Uint8Array>> => {
  const tooLong = sheets.find(({ rows }) => rows.length >= sheetRowsMax)
  if (tooLong !== undefined) {
    const { name: sheet, rows } = tooLong
    return left({ tag: 'TooManyRows', sheet, rows: rows.length, rowsMax: sheetRowsMax - 1 })
  }
  const names = sheetNames(sheets.map(({ name }) => name))
  const sized = sheets
    .map(writable)
    .map((sheet, index) => ({ sheet, name: names[index] ?? '', widths: widthsOf(sheet) }))
  const day = new Date(made ?? '1970-01-01T00:00:00Z')
  // Loaded here, so that programs which write no spreadsheet need not load it.
  switch (format) {
    case 'xlsx':
      return right(await (await import('./xlsx/xlsx-bytes.ts')).xlsxBytes(title, day, sized))
    case 'ods':
      return right((await import('./ods/ods-bytes.ts')).odsBytes(title, day, sized))
  }
}
