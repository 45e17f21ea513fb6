import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contactsMap, contactsText } from '../../properties/returns/drawn-contacts.ts'
import { sheetXml, workbookOf } from '../../support/workbook-of.ts'
import { contact, contactsLedger, example, referral } from './contacts-ledger.ts'

test('imported contacts are written again byte for byte, with identities from the vault', async () => {
  const { line, returned } = await contactsLedger()
  const args = ['import', 'contacts', 'l', 'contacts.csv', '--map', 'map.json']
  expect(await line.json(args)).toMatchObject({ rowsRead: 5, imported: 5, children: { new: 4 } })
  expect(await line.json(args)).toMatchObject({ imported: 0, duplicate: 5 })
  const { ran, text } = await returned('out', '--actor', 'u-40')
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(text).toBe(readFileSync(join(example, 'contacts.csv'), 'utf8'))
  const { out } = await line.coflyfr(['subject', 'log', 'l'])
  expect(out.match(/statutory-return/g)).toHaveLength(4)
  const nameless = await returned('keys')
  expect(nameless.text).toMatch(/\n[0-9a-f]{32},C-1,/)
})

test('no event says which child of the source system a contact is about', async () => {
  const { line, imports } = await contactsLedger()
  await imports([{ ...contact, child: 'LL-77001' }])
  const events = JSON.stringify(await line.events())
  expect(events).toContain('"contact":"C-1"')
  expect(events).not.toContain('LL-77001')
})

test('a child of a return is recognized as the child of a contact, and the other way round', async () => {
  const { line, imports } = await contactsLedger()
  await imports([contact])
  line.write('Header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n101,2,14/05/2008,WBRI,UN1,,\n')
  const returned = ['import', 'ssda903', 'l', 'Header.csv', '--year', '2022-23']
  expect(await line.json(returned)).toMatchObject({
    imported: 1,
    children: { known: 1, new: 0, corrected: 0 },
  })
  const later = { ...contact, contact: 'C-2', receivedOn: '2022-05-04' }
  expect(await imports([later])).toMatchObject({ imported: 1, children: { known: 1, new: 0 } })
})

test('a later extract adds the outcome of a contact, and importing the earlier one then changes nothing', async () => {
  const { imports, returned } = await contactsLedger()
  const decided = { ...contact, outcome: 'assessment', decidedOn: '2022-04-05' }
  const referred = { ...decided, ...referral }
  const closed = {
    ...referred,
    closedOn: '2022-06-01',
    closureReason: 'RC8',
    closureProposedBy: 'w-12',
  }
  for (const row of [contact, decided, referred, closed])
    expect(await imports([row])).toMatchObject({ imported: 1, rejected: 0 })
  for (const row of [contact, decided, referred, closed])
    expect(await imports([row])).toMatchObject({ duplicate: 1, rejected: 0 })
  expect((await returned('out', '--actor', 'u-40')).text).toBe(contactsText([closed]))
})

test('an older file does not close again what was opened since', async () => {
  const { line, imports } = await contactsLedger()
  const closed = {
    ...contact,
    ...referral,
    closedOn: '2022-06-01',
    closureReason: 'RC8',
    closureProposedBy: 'w-12',
  }
  await imports([closed])
  const received = (await line.events()).find(({ type }) => type === 'ContactReceived')
  await line.record([
    {
      command: 'ReopenReferral',
      commandId: 'c-1',
      actor: { id: 'u-20', role: 'team-manager' },
      effectiveOn: '2022-06-20',
      data: { case: received.data.case, referral: 'R-1', reason: 'needs-recurred' },
    },
  ])
  expect(await imports([closed])).toMatchObject({ imported: 0, duplicate: 1, rejected: 0 })
  const again = { ...closed, closedOn: '2022-08-01' }
  expect(await imports([again])).toMatchObject({ imported: 1, rejected: 0 })
  for (const row of [closed, again])
    expect(await imports([row])).toMatchObject({ duplicate: 1, rejected: 0 })
})

test('the rows of a child are recorded day by day, whatever their order in the file', async () => {
  const { imports } = await contactsLedger()
  const handed = {
    ...contact,
    handoffTo: 'assessment',
    handoffOn: '2022-04-10',
    handoffReason: 'area',
  }
  const next = { ...handed, contact: 'C-2', receivedOn: '2022-04-06', handoffTo: 'family' }
  const later = { ...next, handoffOn: '2022-04-08' }
  expect(await imports([handed, later])).toMatchObject({ imported: 2, rejected: 0 })
})

test('a council’s own words, dates and columns are read by its map, from a workbook as well', async () => {
  const { line } = await contactsLedger()
  const map = {
    kind: 'contacts',
    columns: {
      child: 'Person ID',
      contact: 'Contact no',
      receivedOn: { column: 'Received', format: 'dd/MM/yyyy' },
      source: { column: 'From', values: { 'Head teacher': 'school' } },
      outcome: { column: 'Decision', values: { NFA: 'no-further-action' } },
      decidedOn: { column: 'Decided', format: 'dd/MM/yyyy' },
    },
    constants: { team: 'front-door' },
    where: [{ column: 'From', notEquals: 'Test' }],
  }
  line.write('own.json', JSON.stringify(map))
  const rows = [
    ['Person ID', 'Contact no', 'Received', 'From', 'Decision', 'Decided'],
    ['77', 'K1', '04/04/2022', 'Head teacher', 'NFA', '05/04/2022'],
    ['77', 'K2', '04/04/2022', 'Test', 'NFA', '05/04/2022'],
  ]
  line.write('own.xlsx', workbookOf(sheetXml(rows.map((row, at) => [at + 1, ...row]))))
  line.write('own.csv', rows.map((row) => row.join(';')).join('\n'))
  const imported = (file: string) =>
    line.json(['import', 'contacts', 'l', file, '--map', 'own.json'])
  expect(await imported('own.xlsx')).toMatchObject({ imported: 1, filtered: 1, rejected: 0 })
  expect(await imported('own.csv')).toMatchObject({ duplicate: 1, filtered: 1, rejected: 0 })
})

test('a row that repeats a rejected one is rejected too, and not counted as a duplicate', async () => {
  const { imports } = await contactsLedger()
  const row = { ...contact, contact: 'B801200005001' }
  expect(await imports([row, row])).toMatchObject({ imported: 0, duplicate: 0, rejected: 2 })
})

test('a file without a header is refused, and its first row not repeated', async () => {
  const { line } = await contactsLedger()
  line.write('rows.csv', 'Secret Child,C-1,2022-04-04\n')
  const { code, err } = await line.coflyfr([
    'import',
    'contacts',
    'l',
    'rows.csv',
    '--map',
    'map.json',
  ])
  expect(code).toBe(2)
  expect(err).toContain('line 1 has none of the columns that the map names')
  expect(err).not.toContain('Secret')
})

test('the days of a return of contacts must be valid, and in order', async () => {
  const { line } = await contactsLedger()
  const ran = (...days: readonly string[]) =>
    line.coflyfr(['return', 'contacts', 'l', ...days, '--out', 'o'])
  expect((await ran()).err).toContain('--from, --to: expected')
  expect((await ran('--from', 'x', '--to', 'y')).err).toContain('--from: expected a date')
  expect((await ran('--from', '2022-05-01', '--to', '2022-04-01')).err).toContain('--to: expected')
  expect(Object.keys(contactsMap.columns)).toHaveLength(24)
})
