import { createHash } from 'node:crypto'
import { type StreamRow, streamXlsxRows } from 'hucre/xlsx'
import { ImportFault } from '../import-fault.ts'
import type { FileForm } from '../map/file-form.ts'
import { chunksOf } from './chunks-of.ts'
import { sheetCellText } from './sheet-cell.ts'
import type { Survey } from './survey.ts'
import type { Table, TableRow } from './table.ts'
import { workbookProblem } from './workbook-problem.ts'

/**
 * Largest workbook in bytes: it is held in memory together with its shared texts. The same rows as CSV have no limit.
 */
const workbookBytesMax = 16_777_216

const batchRows = 256

/** Opens one sheet of a surveyed XLSX workbook, the first unless the map names another. */
export const openSheet = async (path: string, form: FileForm, survey: Survey): Promise<Table> => {
  const rows = sheetRows(path, form, await workbookAt(path, survey))
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

/** The bytes of a workbook, once its archive was found to be intact. */
const workbookAt = async (path: string, { bytes, hash }: Survey): Promise<Buffer> => {
  if (bytes > workbookBytesMax) {
    throw new ImportFault(
      `Cannot read "${path}": the workbook has ${bytes} bytes and at most ${workbookBytesMax} fit into memory; save the sheet as CSV`,
    )
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of chunksOf(path, bytes)) chunks.push(chunk)
  const workbook = Buffer.concat(chunks)
  if (createHash('sha256').update(workbook).digest('hex') !== hash)
    throw new ImportFault(`Cannot read "${path}": it changed meanwhile; wait until it is written`)
  const problem = await workbookProblem(workbook)
  if (problem !== null) throw new ImportFault(`Cannot read the workbook "${path}": ${problem}`)
  return workbook
}

async function* sheetRows(
  path: string,
  form: FileForm,
  workbook: Buffer,
): AsyncGenerator<TableRow> {
  const options = { dateSystem: form.dateSystem ?? 'auto', ...sheetNamed(form) } as const
  try {
    for await (const row of streamXlsxRows(workbook, options)) yield rowOf(row)
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
