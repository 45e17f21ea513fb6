import type { SizedSheet } from '../sized-sheet.ts'
import type { CellFormat, WorkbookCell } from '../workbook.ts'
import { paragraphs, xmlText } from './xml-text.ts'

const namespaces = [
  ['office', 'office'],
  ['table', 'table'],
  ['text', 'text'],
  ['style', 'style'],
  ['number', 'datastyle'],
  ['fo', 'xsl-fo-compatible'],
  ['meta', 'meta'],
  ['config', 'config'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** A part of the file, with its root element and the version of the format. */
export const odsPart = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root} ${namespaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">${content}</office:${root}>`

const grouped = (decimals: number): string =>
  `<number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1" number:grouping="true"/>`

/** A number style that uses another style for positive numbers, so that the minus sign comes before the pound sign. */
const signed = (name: string, sign: string, decimals: number): string => {
  const number = `${sign}${grouped(decimals)}`
  return `<number:number-style style:name="${name}p" style:volatile="true">${number}</number:number-style><number:number-style style:name="${name}"><number:text>-</number:text>${number}<style:map style:condition="value()&gt;=0" style:apply-style-name="${name}p"/></number:number-style>`
}

const percentage = (decimals: 1 | 2): string =>
  `<number:percentage-style style:name="n-percent-${decimals}"><number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>`

const dataStyles: Readonly<Record<CellFormat, string>> = {
  text: '<number:text-style style:name="n-text"><number:text-content/></number:text-style>',
  pounds: signed('n-pounds', '<number:text>£</number:text>', 2),
  thousands: signed('n-thousands', '', 0),
  'percent-1': percentage(1),
  'percent-2': percentage(2),
  count:
    '<number:number-style style:name="n-count"><number:number number:min-integer-digits="1"/></number:number-style>',
  date: '<number:date-style style:name="n-date"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
}

const formats = Object.keys(dataStyles)

const cellStyles = formats
  .map(
    (format) =>
      `<style:style style:name="c-${format}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="n-${format}"/>`,
  )
  .join('')

const headerStyle =
  '<style:style style:name="c-header" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-weight="bold"/></style:style>'

/** The width of an average character in centimetres, to convert widths in characters. */
const characterCentimetres = 0.21

const columnStyle = (width: number): string =>
  `<style:style style:name="w-${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * characterCentimetres).toFixed(2)}cm"/></style:style>`

const isoDate = /^\d{4}-\d{2}-\d{2}$/

const valueType = (format: CellFormat, cell: string | number): string => {
  if (typeof cell === 'number') {
    const isPercent = format === 'percent-1' || format === 'percent-2'
    const type = isPercent ? 'percentage' : 'float'
    return `office:value-type="${type}" office:value="${cell}"`
  }
  return format === 'date' && isoDate.test(cell)
    ? `office:value-type="date" office:date-value="${cell}"`
    : 'office:value-type="string"'
}

const cellXml = (style: string, format: CellFormat, cell: WorkbookCell): string =>
  cell === null
    ? '<table:table-cell/>'
    : `<table:table-cell table:style-name="c-${style}" ${valueType(format, cell)}>${paragraphs(String(cell))}</table:table-cell>`

const rowXml = (cells: string): string => `<table:table-row>${cells}</table:table-row>`

const tableXml = ({ sheet: { columns, rows }, name, widths }: SizedSheet): string => {
  const columnXml = columns
    .map(
      ({ format }, index) =>
        `<table:table-column table:style-name="w-${widths[index]}" table:default-cell-style-name="c-${format}"/>`,
    )
    .join('')
  const header = rowXml(columns.map((column) => cellXml('header', 'text', column.header)).join(''))
  const body = rows
    .map((row) =>
      rowXml(
        columns.map(({ format }, index) => cellXml(format, format, row[index] ?? null)).join(''),
      ),
    )
    .join('')
  return `<table:table table:name="${xmlText(name)}">${columnXml}<table:table-header-rows>${header}</table:table-header-rows>${body}</table:table>`
}

/** `content.xml`: the styles of its cells, then each sheet. */
export const contentXml = (sheets: readonly SizedSheet[]): string => {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))].sort((a, b) => a - b)
  const styles = [
    ...Object.values(dataStyles),
    cellStyles,
    headerStyle,
    ...widths.map(columnStyle),
  ].join('')
  const tables = sheets.map(tableXml).join('')
  return odsPart(
    'document-content',
    `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`,
  )
}
