import { createReadStream } from 'node:fs'
import { type StreamRow, streamXlsxRows } from 'hucre/xlsx'
import { ImportFault } from '../import-fault.ts'
import type { FileForm } from '../map/file-form.ts'
import { sheetCellText } from './sheet-cell.ts'
import type { Table, TableRow } from './table.ts'

/**
 * Largest workbook in bytes. Its shared texts stand in memory while it is read, so a larger one would not stay within
 * the memory that an import promises; the same rows as CSV have no limit.
 */
const sheetBytesMax = 16_777_216

const batchRows = 256

/** Opens one sheet of an XLSX workbook, the first unless the map names another. */
export const openSheet = async (path: string, form: FileForm, bytes: number): Promise<Table> => {
  if (bytes > sheetBytesMax) {
    throw new ImportFault(
      `Cannot read "${path}": the workbook has ${bytes} bytes and at most ${sheetBytesMax} fit into memory; save the sheet as CSV`,
    )
  }
  const rows = sheetRows(path, form)
  const skip = form.skipLines ?? 0
  for (;;) {
    const { done, value } = await rows.next()
    if (done === true) throw new ImportFault(`Cannot read "${path}": ${noHeader(form)}`)
    if (value.line > skip && value.fields.some((field) => field.trim() !== ''))
      return { header: value.fields, line: value.line, rows: inBatches(rows) }
  }
}

const noHeader = ({ sheet, skipLines = 0 }: FileForm): string =>
  sheet === undefined
    ? `expected a header after ${skipLines} rows (file.skipLines), found the end of the sheet`
    : `expected a sheet "${sheet}" with a header after ${skipLines} rows (file.sheet, file.skipLines), found none`

async function* sheetRows(path: string, form: FileForm): AsyncGenerator<TableRow> {
  const bytes = ReadableStream.from<Uint8Array>(createReadStream(path))
  const options = { dateSystem: form.dateSystem ?? 'auto', ...sheetNamed(form) } as const
  try {
    for await (const row of streamXlsxRows(bytes, options)) yield rowOf(row)
  } catch (fault) {
    const problem = fault instanceof Error ? fault.message : String(fault)
    throw new ImportFault(`Cannot read the workbook "${path}": ${problem}`)
  }
}

const sheetNamed = ({ sheet }: FileForm) => (sheet === undefined ? {} : { sheet })

const rowOf = ({ index, values }: StreamRow): TableRow => ({
  line: index + 1,
  fields: values.map(sheetCellText),
  fault: null,
})

async function* inBatches(rows: AsyncIterable<TableRow>): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < batchRows) continue
    yield batch
    batch = []
  }
  yield batch
}
