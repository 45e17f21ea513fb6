import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { SizedSheet } from '../sized-sheet.ts'
import type { CellFormat, WorkbookCell } from '../workbook.ts'

const numberFormat: Readonly<Record<CellFormat, string | null>> = {
  // `@` keeps a code such as 0012 text when somebody edits the cell.
  text: '@',
  pounds: '£#,##0.00;-£#,##0.00',
  thousands: '#,##0;-#,##0',
  'percent-1': '0.0%',
  'percent-2': '0.00%',
  count: null,
  date: 'yyyy-mm-dd',
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** In this format `_x0041_` means a letter, so the underline of text that looks like it is escaped. */
const escaped = (text: string): string => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

const storedAs = (format: CellFormat, cell: WorkbookCell): string | number | Date | null => {
  if (typeof cell !== 'string') return cell
  return format === 'date' && isoDate.test(cell) ? new Date(`${cell}T00:00:00Z`) : escaped(cell)
}

const font = { name: 'Calibri', size: 11 }

const bold = { style: { font: { ...font, bold: true } } }

const written = ({ sheet: { columns, rows }, name, widths }: SizedSheet): WriteSheet => ({
  name,
  columns: columns.map(({ format }, index) => {
    const numFmt = numberFormat[format]
    return { width: widths[index] ?? 0, ...(numFmt === null ? {} : { numFmt }) }
  }),
  rows: [
    columns.map(({ header }) => escaped(header)),
    ...rows.map((row) => columns.map(({ format }, index) => storedAs(format, row[index] ?? null))),
  ],
  cells: new Map(
    columns.map(({ header }, index) => [
      `0,${index}`,
      { value: escaped(header), type: 'string', ...bold },
    ]),
  ),
  freezePane: { rows: 1 },
})

/** An Office Open XML workbook; the only file that uses the library for it. */
export const xlsxBytes = (
  title: string,
  day: Date,
  sheets: readonly SizedSheet[],
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(written),
    defaultFont: font,
    properties: { title, creator: 'Coflyfr', created: day, modified: day },
  })
