import { appendFileSync } from 'node:fs'
import { parseMap, readPostings } from '@coflyfr/imports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { importLedger, postingsCsv, postingsMap } from '../../support/import-ledger.ts'

const text = postingsCsv('C1,Caf\u00e9 \u00a3,T1,2022-08-15,£100.00')
const crlf = text.replaceAll('\n', '\r\n')
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()
const withDelimiter = (delimiter: string) => text.replaceAll(',', delimiter)
const doubled = Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8')

const readAs = async (content: string | Uint8Array, file: object = {}) => {
  const ledger = await importLedger()
  const { imported, rejections } = await ledger.imports({ ...postingsMap, file }, content)
  const [event] = (await ledger.events()).filter(({ type }) => type === 'ActualsImported')
  return { imported, rejections, subjective: event?.data.postings[0].subjective }
}

test.each([
  ['UTF-8', text, {}],
  ['UTF-8 with a byte-order mark', `\ufeff${text}`, {}],
  ['CRLF', crlf, {}],
  ['a lone CR', text.replaceAll('\n', '\r'), {}],
  ['Windows-1252', Buffer.from(text, 'latin1'), {}],
  ['Windows-1252, named', Buffer.from(text, 'latin1'), { encoding: 'windows-1252' }],
  ['UTF-16LE with a byte-order mark', Buffer.from(`\ufeff${text}`, 'utf16le'), {}],
  ['UTF-16BE with a byte-order mark', swapped(Buffer.from(`\ufeff${text}`, 'utf16le')), {}],
  ['UTF-16LE, named', Buffer.from(crlf, 'utf16le'), { encoding: 'utf-16le' }],
  ['semicolons', withDelimiter(';'), {}],
  ['tabs', withDelimiter('\t'), {}],
  ['pipes', withDelimiter('|'), {}],
  [
    'SQL above the header',
    `SELECT "CC",\n  Account\nFROM gl -- it's here\n\n${text}`,
    { skipLines: 4 },
  ],
  ['the mark of an old editor at the end', `${text}\u001a`, {}],
])('a file with %s', async (_, content, file) => {
  expect(await readAs(content, file)).toEqual({
    imported: { rows: 1, amount: '100.00' },
    rejections: [],
    subjective: 'Caf\u00e9 \u00a3',
  })
})

test('pound signs that were encoded twice are read, and texts stay as they are', async () => {
  expect(await readAs(doubled)).toMatchObject({
    imported: { rows: 1, amount: '100.00' },
    subjective: 'Caf\u00c3\u00a9 \u00c2\u00a3',
  })
})

test('an encoding that was only guessed is reported', async () => {
  const ledger = await importLedger()
  const told = 'Read as Windows-1252, because not all of the file is UTF-8'
  const latin = Buffer.from(text, 'latin1')
  expect((await ledger.ran(postingsMap, latin)).out).toContain(told)
  const named = { ...postingsMap, file: { encoding: 'windows-1252' } }
  expect((await ledger.ran(named, latin)).out).not.toContain(told)
  expect((await ledger.ran(postingsMap, text)).out).not.toContain(told)
})

test('a line that is not a header is not quoted whole', async () => {
  const ledger = await importLedger()
  const { code, err } = await ledger.ran(postingsMap, `${'x'.repeat(100_000)}\n`)
  expect(code).toBe(2)
  expect(err.length).toBeLessThan(500)
})

test('a row with one field too many is accepted if the map says so', async () => {
  const extra = postingsCsv('C1,Agency,T1,2022-08-15,100.00,#N/A')
  expect((await readAs(extra, { extraFields: 'ignore' })).imported.rows).toBe(1)
  expect((await readAs(extra)).rejections[0].rule).toContain('found 6')
})

test('a header in other spellings is found', async () => {
  const ledger = await importLedger()
  const columns = {
    ...postingsMap.columns,
    amount: { column: 'Net amount', or: ['Amout', 'Amount'] },
  }
  expect((await ledger.imports({ ...postingsMap, columns }, text)).imported.rows).toBe(1)
})

test.each([
  ['', {}, 'the file is empty'],
  ['a', {}, 'expected a column of'],
  [text.replace('Amount', 'Amout'), {}, 'columns.amount: expected a column of'],
  [text.replace('CC,', 'Centre,'), {}, 'columns.costCentre: expected a column of'],
  ['CC,Account,Ref,Date,Amount,Amount\n', {}, 'found several on line 1'],
  [text, { skipLines: 9 }, 'expected a header after 9 lines'],
  [Buffer.from(text, 'latin1'), { encoding: 'utf-8' }, 'expected utf-8, found other bytes'],
  ['"CC,Account\n', {}, 'Cannot read the header'],
  [
    Buffer.from(text, 'utf16le'),
    {},
    'it holds zero bytes, as UTF-16 does; that is named in file.encoding',
  ],
  [Buffer.from('PK\u0003\u0004nonsense', 'latin1'), {}, 'it is damaged or was cut off'],
  [Buffer.from('\u00d0\u00cf\u0011\u00e0 old', 'latin1'), {}, 'it is a workbook with a password'],
])('a file that cannot be used at all is a fault (%#)', async (content, file, message) => {
  const ledger = await importLedger()
  const ran = await ledger.ran({ ...postingsMap, file }, content)
  expect(ran.code).toBe(2)
  expect(ran.err).toContain(message)
  expect(ran.out).toBe('')
})

test('when the file has no column for a field of the map, the message names both', async () => {
  const ledger = await importLedger()
  const { err } = await ledger.ran(postingsMap, text.replace('Amount', 'Amout'))
  expect(err).toMatch(/^coflyfr: \S*map\S*\.json: columns\.amount: expected a column of "\S+"/)
  expect((await ledger.ran(postingsMap, '')).err).toMatch(/^coflyfr: Cannot read "/)
})

test('a text file named as a workbook is refused', async () => {
  const ledger = await importLedger()
  ledger.write('map.json', JSON.stringify(postingsMap))
  ledger.write('gl.xlsx', text)
  const ran = await ledger.coflyfr(['import', 'actuals', 'l', 'gl.xlsx', '--map', 'map.json'])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain('name it .csv if it is text')
})

test('a file that can be read only once, such as a pipe, is refused', async () => {
  const ledger = await importLedger()
  ledger.write('map.json', JSON.stringify(postingsMap))
  const ran = await ledger.coflyfr(['import', 'actuals', 'l', '/dev/null', '--map', 'map.json'])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain('it is read twice, which is not possible here; save it to a file first')
})

test('a file that grows while it is read is a fault, before anything is done with its last row', async () => {
  const ledger = await importLedger()
  const rows = Array.from({ length: 4000 }, (_, number) => `C1,Agency,T${number},2022-08-15,1.00`)
  ledger.write('growing.csv', postingsCsv(...rows))
  const map = parseMap(postingsMap)
  if (isLeft(map)) throw new Error('The map is malformed')
  const path = ledger.path('growing.csv')
  const grow = () => appendFileSync(path, 'C1,Agency,T9999,2022-08-15,12')
  const reading = async () => {
    for await (const { line } of readPostings(path, map.right)) if (line === 3) grow()
  }
  await expect(reading()).rejects.toThrow('it changed meanwhile; wait until it is written')
})
