import { expect, test } from 'vitest'
import { type ImportLedger, importLedger, postingsMap } from '../../support/import-ledger.ts'
import { sheetXml, workbookOf } from '../../support/workbook-of.ts'
import { zipOf } from '../../support/zip-of.ts'

const rows = Array.from(
  { length: 400 },
  (_, number) => [number + 2, 'C1', 'Agency', `T${number}`, '2022-08-15', '1.50'] as const,
)
const sheet = sheetXml([[1, 'CC', 'Account', 'Ref', 'Date', 'Amount'], ...rows])
const whole = workbookOf(sheet)

const nothing = { imported: { rows: 0 } }

/** The message of the refusal; checks that nothing was recorded. */
const refusalOf = async (content: Uint8Array): Promise<string> => {
  const ledger = await importLedger()
  const ran = await ledger.ran(postingsMap, content)
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect((await ledger.events()).map(({ type }) => type)).not.toContain('ActualsImported')
  return ran.err
}

const imported = (ledger: ImportLedger, content: Uint8Array) => ledger.imports(postingsMap, content)

test('an undamaged workbook is imported', async () => {
  const summary = await imported(await importLedger(), whole)
  expect(summary).toMatchObject({ rowsRead: 400, imported: { rows: 400, amount: '600.00' } })
})

test('a workbook with one bit changed anywhere in its sheet is refused', async () => {
  const begin = whole.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length
  const end = whole.indexOf('PK\u0001\u0002')
  for (let part = 1; part < 12; part += 1) {
    const changed = Buffer.from(whole)
    const at = begin + Math.floor(((end - begin) * part) / 12)
    changed[at] = (changed[at] ?? 0) ^ 0x10
    expect(await refusalOf(changed)).toContain('xl/worksheets/sheet1.xml is damaged')
  }
})

test('a workbook that was cut off is refused', async () => {
  for (const length of [200, whole.length >> 1, whole.length - 1])
    expect(await refusalOf(whole.subarray(0, length))).toContain('it is damaged or was cut off')
})

test('a sheet that was truncated before it was compressed is refused', async () => {
  const cut = sheet.slice(0, sheet.length >> 1)
  expect(await refusalOf(workbookOf(cut))).toContain('the sheet has no end')
})

test('texts that decompress to more than fits into memory are refused', async () => {
  const texts = `<sst><si><t>${'x'.repeat(17 * 1_048_576)}</t></si></sst>`
  const bomb = workbookOf(sheet, { 'xl/sharedStrings.xml': texts })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await refusalOf(bomb)).toContain('xl/sharedStrings.xml has more than 16777216 bytes')
})

test.each([
  [{ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, 'it is an OpenDocument file'],
  [{ 'xl/workbook.bin': '' }, 'it is a binary workbook'],
  [{ 'word/document.xml': '<x/>' }, 'Invalid XLSX'],
])('another archive is told for what it is (%#)', async (files, message) => {
  expect(await refusalOf(zipOf(files))).toContain(message)
})

test('rows with the same number in a sheet are all read', async () => {
  const twice = sheetXml([
    [1, 'CC', 'Account', 'Ref', 'Date', 'Amount'],
    [2, 'C1', 'Agency', 'T1', '2022-08-15', '1.00'],
    [2, 'C1', 'Agency', 'T2', '2022-08-15', '2.00'],
  ])
  const ledger = await importLedger()
  expect(await imported(ledger, workbookOf(twice))).toMatchObject({
    imported: { rows: 2, amount: '3.00' },
  })
  expect(await imported(ledger, workbookOf(twice))).toMatchObject(nothing)
})

test('entities that a sheet declares are never expanded', async () => {
  const lol = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
  const declared = sheet.replace('?>', `?>${lol}`).replace('>T0<', '>&b;<')
  const ledger = await importLedger()
  expect(await imported(ledger, workbookOf(declared))).toMatchObject({ imported: { rows: 400 } })
  const [event] = (await ledger.events()).filter(({ type }) => type === 'ActualsImported')
  expect(event?.data.postings[0].reference).toBe('&b;')
})
