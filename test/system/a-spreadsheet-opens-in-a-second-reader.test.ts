import {
  type Column,
  type ReportDocument,
  type Row,
  reportWorkbook,
  type WorkbookFormat,
  writeWorkbook,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import * as sheetJs from 'xlsx'

const lines = 20_000

const columns: readonly Column[] = [
  { field: 'costCentre', label: { en: 'Cost centre', cy: 'Canolfan gost' }, kind: 'text' },
  { field: 'description', label: { en: 'Description', cy: 'Disgrifiad' }, kind: 'text' },
  { field: 'amount', label: { en: 'Amount', cy: 'Swm' }, kind: 'money' },
  { field: 'postedOn', label: { en: 'Posted', cy: 'Postiwyd' }, kind: 'date' },
  { field: 'share', label: { en: 'Share', cy: 'Cyfran' }, kind: 'percent', decimals: 1 },
  { field: 'count', label: { en: 'Count', cy: 'Nifer' }, kind: 'count' },
]

/** Texts that a spreadsheet may take for something else, or a reader may lose. */
const descriptions = [
  '=1+1',
  '+44 1656 643643',
  '-5',
  '@SUM(A1:A9)',
  'Tŷ Ŵyl, Pen-y-bont; ŵ ŷ Ŵ Ŷ £',
  "'already quoted",
  '  two spaces  each side  ',
  'line one\nline two',
  '<b>&amp;"quoted"</b>',
  '1e5',
  'TRUE',
  '2023-04-01',
  '12/04/2023',
  '😀 outside the first plane',
]

/**
 * Seven characters that an Office Open XML reader takes for one unless they are escaped. SheetJS does so in ODS too, where
 * they have no meaning.
 */
const escapeLike = '_x0041_ is seven letters'

const amounts = ['-0.01', '0.00', '1152.10', '-4918879.60', '9999999999999.99', '999999999999.09']

const pick = <Item>(items: readonly Item[], index: number): Item =>
  items[index % items.length] as Item

const rowOf = (index: number, descriptions: readonly string[]): Row => ({
  costCentre: String(index % 10_000).padStart(4, '0'),
  description: `${pick(descriptions, index)}${index % 7 === 0 ? '' : ` ${index}`}`,
  amount:
    index % 5 === 0
      ? `${index - 9000}.${String(index % 100).padStart(2, '0')}`.replace('-0.', '0.')
      : pick(amounts, index),
  postedOn: `2023-${String((index % 12) + 1).padStart(2, '0')}-28`,
  share: `${(index % 200) - 100}.${index % 10}`.replace(/^-0\./, '0.'),
  count: index % 11 === 0 ? '*' : String(index),
})

const documentOf = (format: WorkbookFormat): ReportDocument => ({
  report: 'trial-balance',
  title: 'Lines',
  asOf: null,
  knownAt: {
    recordedAt: '2024-04-01T12:34:56.000001Z' as ReportDocument['knownAt']['recordedAt'],
    position: 20_001,
  },
  checkpoint: { origin: 'council.example/ledger', size: 20_002, root: 'cm9vdA==' },
  unit: 'pounds',
  parameters: { year: '2023-24' },
  rows: Array.from({ length: lines }, (_, index) =>
    rowOf(index, format === 'xlsx' ? [...descriptions, escapeLike] : descriptions),
  ),
  totals: { amount: '-123456789012345678.91' },
  notes: ['=HYPERLINK("https://example.org")'],
})

const write = async (
  format: WorkbookFormat,
  document = documentOf(format),
): Promise<Uint8Array> => {
  const made = await writeWorkbook(reportWorkbook(document, columns, 'en'), format)
  if (isLeft(made)) throw new Error(made.left.tag)
  return made.right
}

type Cell = sheetJs.CellObject

const sheetOf = (book: sheetJs.WorkBook, name: string): sheetJs.WorkSheet => {
  const sheet = book.Sheets[name]
  if (sheet === undefined) throw new Error(`No sheet ${name} among ${book.SheetNames.join(', ')}`)
  return sheet
}

const cellsOf = (sheet: sheetJs.WorkSheet): readonly [string, Cell][] =>
  Object.entries(sheet).filter((entry): entry is [string, Cell] => !entry[0].startsWith('!'))

/** The day that a date cell shows, whatever the reader's zone. */
const dayOf = ({ v, t }: Cell): string => {
  if (t === 'n')
    return new Date(Date.UTC(1899, 11, 30) + Number(v) * 86_400_000).toISOString().slice(0, 10)
  return `${(v as Date).getFullYear()}-${String((v as Date).getMonth() + 1).padStart(2, '0')}-${String((v as Date).getDate()).padStart(2, '0')}`
}

/** A row as the second reader reads it, turned back into the texts of the report. */
const readBack = (sheet: sheetJs.WorkSheet, row: number): Row => {
  const at = (column: number): Cell => sheet[sheetJs.utils.encode_cell({ r: row + 1, c: column })]
  const typed = (cell: Cell, types: string): Cell => {
    if (!types.includes(cell.t))
      throw new Error(`Row ${row}: expected a cell of ${types}, found ${JSON.stringify(cell)}`)
    return cell
  }
  return {
    costCentre: String(typed(at(0), 's').v),
    description: String(typed(at(1), 's').v),
    amount: Number(typed(at(2), 'n').v).toFixed(2),
    postedOn: dayOf(typed(at(3), 'nd')),
    share: (Number(typed(at(4), 'n').v) * 100).toFixed(1),
    count: String(typed(at(5), 'ns').v),
  }
}

test.each(['xlsx', 'ods'] as const)(
  'G5: 20,000 lines written as %s are the same lines in a second reader',
  async (format) => {
    const document = documentOf(format)
    const bytes = await write(format, document)
    expect(Buffer.from(await write(format)).equals(bytes)).toBe(true)
    const book = sheetJs.read(bytes, { cellDates: true, cellNF: true, cellFormula: true })
    expect(book.SheetNames).toEqual(['Cover', 'Lines', 'Totals'])
    const sheet = sheetOf(book, 'Lines')
    expect(sheet['!ref']).toBe(`A1:F${lines + 1}`)
    expect(columns.map((_, c) => sheet[sheetJs.utils.encode_cell({ r: 0, c })]?.v)).toEqual([
      'Cost centre',
      'Description',
      'Amount (£)',
      'Posted',
      'Share',
      'Count',
    ])
    const back = document.rows.map((_, index) => readBack(sheet, index))
    const differing = document.rows.flatMap((row, index) =>
      JSON.stringify(row) === JSON.stringify(back[index]) ? [] : [{ row, back: back[index] }],
    )
    expect(differing.slice(0, 20)).toEqual([])
    const formulas = book.SheetNames.flatMap((name) => cellsOf(sheetOf(book, name))).filter(
      ([, { f }]) => f !== undefined,
    )
    expect(formulas).toEqual([])
    // A total that a number cannot represent is text, exact to the penny.
    expect(sheetOf(book, 'Totals')['B2']).toMatchObject({ t: 's', v: '-123456789012345678.91' })
  },
)

test('the creation date of a file is when its figures were known', async () => {
  const { Props } = sheetJs.read(await write('xlsx'), { bookProps: true })
  expect(Props?.Title).toBe('Lines')
  expect(new Date(String(Props?.CreatedDate)).toISOString()).toBe('2024-04-01T12:34:56.000Z')
})
