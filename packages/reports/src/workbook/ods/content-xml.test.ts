import { expect, test } from 'vitest'
import { contentXml } from './content-xml.ts'

const sheetOf = (format: 'percent-1' | 'percent-2') => ({
  name: 'Savings',
  widths: [10],
  sheet: { name: 'Savings', columns: [{ header: '%', format }], rows: [[0.0767]] },
})

test.each([
  ['percent-1', 1],
  ['percent-2', 2],
] as const)('a cell of %s shows %i decimals', (format, decimals) => {
  const xml = contentXml([sheetOf(format)])
  expect(xml).toContain(
    `<table:table-cell table:style-name="c-${format}" office:value-type="percentage" office:value="0.0767">`,
  )
  const [, dataStyle = ''] =
    new RegExp(`style:name="c-${format}".*?style:data-style-name="(.*?)"`).exec(xml) ?? []
  expect(xml).toMatch(
    new RegExp(
      `<number:percentage-style style:name="${dataStyle}"><number:number number:decimal-places="${decimals}"`,
    ),
  )
})
