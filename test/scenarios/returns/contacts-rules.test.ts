import { contactRules } from '@coflyfr/imports'
import { describe, expect, test } from 'vitest'
import { type ContactRow, contactsText } from '../../properties/returns/drawn-contacts.ts'
import type { Answer } from '../../support/command-line.ts'
import { contact, contactsLedger, referral } from './contacts-ledger.ts'

/** For each rule of the import, a row that breaks it, and the column in which. */
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
  CaseNotOpen: [{ child: '103', ...referral }, 'contact'],
  DiffersFromRecord: [{ ...contact, contact: 'C-0', source: 'police' }, 'source'],
}

/** For each refusal of the ledger, a row that causes it, and the column in which it is reported. */
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

/** The rows already in the ledger. */
const before: readonly ContactRow[] = [
  { ...contact, contact: 'C-0' },
  { child: '101', ...referral, referral: 'R-0', referralOn: '2022-04-05' },
]

test.each(Object.entries({ ...broken, ...refused }))(
  'a row that meets %s is rejected by it, with its line and column',
  async (code, [row, column]) => {
    const { imports } = await contactsLedger()
    expect(await imports(before)).toMatchObject({ imported: 2 })
    const good = { ...contact, child: '102', contact: 'C-102' }
    const summary = await imports([good, row])
    expect(summary).toMatchObject({ rowsRead: 2, imported: 1, rejected: 1, codes: { [code]: 1 } })
    expect(summary.rejections[0]).toMatchObject({ file: 'rows.csv', line: 3, column, code })
    expect(JSON.stringify(summary)).not.toMatch(/B801200005001|9434765919|xxxx/)
  },
)

const decided = { outcome: 'assessment', decidedOn: '2022-05-05' } as const

test('a decision on an unknown contact opens no case, and makes no key', async () => {
  const { imports } = await contactsLedger()
  const summary = await imports([{ child: '103', contact: 'C-1', ...decided }])
  expect(summary).toMatchObject({ imported: 0, rejected: 1, codes: { CaseNotOpen: 1 } })
  expect(summary.rejections[0]).toMatchObject({ column: 'receivedOn' })
  expect(summary).toMatchObject({ children: { new: 0, known: 0 } })
})

test('a referral dated before the first contact of its child is rejected, as only a contact opens a case', async () => {
  const { imports } = await contactsLedger()
  const early = { child: '103', ...referral, referralOn: '2022-04-01' }
  const summary = await imports([early, { ...contact, child: '103' }])
  expect(summary).toMatchObject({ imported: 1, rejected: 1, codes: { CaseNotOpen: 1 } })
  expect(await imports([{ ...early, referralOn: '2022-04-05' }])).toMatchObject({ imported: 1 })
})

test('today is the day in London: in the first hour of a summer’s day that is not yet the day of UTC', async () => {
  const { line } = await contactsLedger()
  line.write('rows.csv', contactsText([{ ...contact, receivedOn: '2099-07-01' }]))
  const importedAt = (now: string): Promise<Answer> =>
    line.json(['import', 'contacts', 'l', 'rows.csv', '--map', 'map.json'], { now })
  expect(await importedAt('2099-06-30T22:30:00Z')).toMatchObject({ codes: { DatedInFuture: 1 } })
  expect(await importedAt('2099-06-30T23:30:00Z')).toMatchObject({ imported: 1, rejected: 0 })
})

describe('a constant of the map', () => {
  /** One team and one source of referrals for the whole file. */
  const withConstants = async () => {
    const { line, imports } = await contactsLedger()
    const map = JSON.parse(line.read('map.json'))
    const { team: _team, referralSource: _source, ...columns } = map.columns
    const constants = { team: 'front-door', referralSource: '2A' }
    line.write('map.json', JSON.stringify({ ...map, columns, constants }))
    return imports
  }

  test('completes a contact and a referral, and does not make one by itself', async () => {
    const imports = await withConstants()
    expect(
      await imports([
        { ...contact, team: '' },
        { child: '101', ...referral, referralSource: '' },
        { child: '101', contact: 'C-1', ...decided },
      ]),
    ).toMatchObject({ imported: 3, rejected: 0 })
  })

  test('does not hide what a row lacks', async () => {
    const imports = await withConstants()
    const summary = await imports([
      { ...contact, source: '' },
      { child: '101', contact: 'C-1' },
      { child: '101', referralOn: '2022-04-05', contact: 'C-1', ...decided },
    ])
    expect(summary).toMatchObject({
      imported: 0,
      codes: { ContactIncomplete: 2, ReferralIncomplete: 1 },
    })
  })
})
