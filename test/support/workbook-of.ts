import { zipOf } from './zip-of.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageOf = 'http://schemas.openxmlformats.org/package/2006'
const declared = '<?xml version="1.0" encoding="UTF-8"?>'

const relations = (...targets: readonly (readonly [type: string, target: string])[]): string => {
  const entries = targets.map(
    ([type, target], number) =>
      `<Relationship Id="rId${number + 1}" Type="${relation}/${type}" Target="${target}"/>`,
  )
  return `${declared}<Relationships xmlns="${packageOf}/relationships">${entries.join('')}</Relationships>`
}

/** The XML of a sheet of text cells; each row begins with its row number. */
export const sheetXml = (rows: readonly (readonly [row: number, ...cells: string[]])[]): string => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const xml = rows.map(([row, ...cells]) => `<row r="${row}">${cells.map(cell).join('')}</row>`)
  return `${declared}<worksheet xmlns="${main}"><sheetData>${xml.join('')}</sheetData></worksheet>`
}

/** A workbook of one sheet, put together by hand so that anything can be wrong with it. */
export const workbookOf = (
  sheet: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer =>
  zipOf({
    '[Content_Types].xml': `${declared}<Types xmlns="${packageOf}/content-types"/>`,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${declared}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="GL" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/sharedStrings.xml': `${declared}<sst xmlns="${main}"/>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  })
