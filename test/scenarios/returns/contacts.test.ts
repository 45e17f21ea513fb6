import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contactRules } from '@coflyfr/imports'
import { expect, test } from 'vitest'
import {
  type ContactRow,
  contactsMap,
  contactsText,
} from '../../properties/returns/drawn-contacts.ts'
import type { Answer } from '../../support/command-line.ts'
import { readyLedger } from '../../support/ready-ledger.ts'
import { root } from '../../support/repository.ts'
import { sheetXml, workbookOf } from '../../support/workbook-of.ts'

const example = join(root, 'examples/returns/contacts')

const ready = async () => {
  const line = await readyLedger([])
  cpSync(example, line.path('.'), { recursive: true })
  const imports = (rows: readonly ContactRow[], ...flags: readonly string[]): Promise<Answer> => {
    line.write('rows.csv', contactsText(rows))
    return line.json(['import', 'contacts', 'l', 'rows.csv', '--map', 'map.json', ...flags])
  }
  const returned = async (out: string, ...flags: readonly string[]) => {
    const days = ['--from', '2022-04-01', '--to', '2022-12-31']
    const ran = await line.coflyfr(['return', 'contacts', 'l', ...days, '--out', out, ...flags])
    return { ran, text: line.read(`${out}/contacts.csv`) }
  }
  return { line, imports, returned }
}

const contact: ContactRow = {
  child: '101',
  contact: 'C-1',
  receivedOn: '2022-04-04',
  source: 'school',
  team: 'front-door',
}

const referral: ContactRow = {
  referral: 'R-1',
  referralOn: '2022-04-05',
  referralDecision: 'accepted',
  referralKind: 'care-and-support',
  referralSource: '2A',
}

test('contacts that are imported are written again to the byte, with whom they are about from the vault', async () => {
  const { line, returned } = await ready()
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
  const { line, imports } = await ready()
  await imports([{ ...contact, child: 'LL-77001' }])
  const events = JSON.stringify(await line.events())
  expect(events).toContain('"contact":"C-1"')
  expect(events).not.toContain('LL-77001')
})

test('a child of a return is the child of a contact, and the other way round', async () => {
  const { line, imports } = await ready()
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

test('a later extract adds what became of a contact, and an earlier one then changes nothing', async () => {
  const { imports, returned } = await ready()
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

test('rows of a child are taken day by day, whatever their order in the file', async () => {
  const { imports } = await ready()
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
  const { line } = await ready()
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

/** How a row breaks each rule of the import, and in which column. */
const broken: Readonly<Record<string, readonly [ContactRow, string | null]>> = {
  NotReadable: [{ ...contact, source: 'nursery' }, 'source'],
  ChildTooLong: [{ ...contact, child: 'x'.repeat(81) }, 'child'],
  NothingTold: [{ child: '101' }, null],
  ContactIncomplete: [{ ...contact, team: '' }, 'team'],
  DecisionIncomplete: [{ ...contact, outcome: 'assessment' }, 'decidedOn'],
  AdviceIncomplete: [{ ...contact, advice: 'leaflet', adviceOn: '2022-04-04' }, 'advice'],
  HandoffIncomplete: [{ ...contact, handoffTo: 'assessment' }, 'handoffOn'],
  ReferralIncomplete: [{ ...contact, ...referral, referralSource: '' }, 'referralSource'],
  RejectionReasonMisplaced: [
    { ...contact, ...referral, rejectionReason: 'duplicate' },
    'rejectionReason',
  ],
  ClosureMisplaced: [
    {
      ...contact,
      ...referral,
      referralDecision: 'rejected',
      rejectionReason: 'duplicate',
      closedOn: '2022-05-05',
    },
    'closedOn',
  ],
  DatedInFuture: [{ ...contact, receivedOn: '2999-01-01' }, 'receivedOn'],
  DiffersFromRecord: [{ ...contact, contact: 'C-0', source: 'police' }, 'source'],
}

/** How a row meets a refusal of the ledger, and in which column that is told. */
const refused: Readonly<Record<string, readonly [ContactRow, string]>> = {
  NoSuchContact: [
    { child: '101', contact: 'C-9', outcome: 'assessment', decidedOn: '2022-05-05' },
    'decidedOn',
  ],
  DatedBeforePreviousStep: [
    { ...contact, outcome: 'assessment', decidedOn: '2022-04-01' },
    'decidedOn',
  ],
  '8805': [
    { ...contact, ...referral, closedOn: '2022-05-05', closureProposedBy: 'w-1' },
    'referralOn',
  ],
  '8810': [{ ...contact, ...referral, closureReason: 'RC1' }, 'referralOn'],
  '8815': [{ ...contact, ...referral, referral: 'R-2' }, 'referralOn'],
  SamePersonTwice: [
    {
      ...contact,
      ...referral,
      referralOn: '2022-04-04',
      closedOn: '2022-04-04',
      closureReason: 'RC8',
      closureProposedBy: 'import',
    },
    'referralOn',
  ],
  UpnInText: [{ ...contact, contact: 'B801200005001' }, 'contact'],
  NhsNumberInText: [{ ...contact, team: '9434765919' }, 'team'],
  NothingMoves: [
    { ...contact, handoffTo: 'front-door', handoffOn: '2022-04-09', handoffReason: 'area' },
    'handoffOn',
  ],
}

test('every rule of the import has a row that breaks it', () => {
  expect(contactRules.map(({ code }) => code).sort()).toEqual(Object.keys(broken).sort())
})

/** What the ledger knows before. */
const before: readonly ContactRow[] = [
  { ...contact, contact: 'C-0' },
  { child: '101', ...referral, referral: 'R-0', referralOn: '2022-04-05' },
]

test.each(Object.entries({ ...broken, ...refused }))(
  'a row that meets %s is rejected by it, with its line and column',
  async (code, [row, column]) => {
    const { imports } = await ready()
    expect(await imports(before)).toMatchObject({ imported: 2 })
    const good = { ...contact, child: '102', contact: 'C-102' }
    const summary = await imports([good, row])
    expect(summary).toMatchObject({ rowsRead: 2, imported: 1, rejected: 1, codes: { [code]: 1 } })
    expect(summary.rejections[0]).toMatchObject({ file: 'rows.csv', line: 3, column, code })
    expect(JSON.stringify(summary)).not.toMatch(/B801200005001|9434765919|xxxx/)
  },
)

test('a row that repeats a rejected one is rejected with it, and is no duplicate', async () => {
  const { imports } = await ready()
  const row = { ...contact, contact: 'B801200005001' }
  expect(await imports([row, row])).toMatchObject({ imported: 0, duplicate: 0, rejected: 2 })
})

test('a file without a header is refused, and its first row not repeated', async () => {
  const { line } = await ready()
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

test('the days of a return of contacts are days, and in their order', async () => {
  const { line } = await ready()
  const ran = (...days: readonly string[]) =>
    line.coflyfr(['return', 'contacts', 'l', ...days, '--out', 'o'])
  expect((await ran()).err).toContain('--from, --to: expected')
  expect((await ran('--from', 'x', '--to', 'y')).err).toContain('--from: expected a date')
  expect((await ran('--from', '2022-05-01', '--to', '2022-04-01')).err).toContain('--to: expected')
  expect(Object.keys(contactsMap.columns)).toHaveLength(24)
})
