import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contactsText } from '../../properties/returns/drawn-contacts.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'
import { censusExample } from './census-example.ts'
import { contact, example } from './contacts-ledger.ts'

const timeout = 60_000

type Kind = 'ssda903' | 'cin' | 'contacts'

const kinds: readonly Kind[] = ['ssda903', 'cin', 'contacts']

const orders = kinds.flatMap((first) =>
  kinds.flatMap((second) =>
    kinds
      .filter((third) => new Set([first, second, third]).size === kinds.length)
      .map((third): readonly [Kind, Kind, Kind] => [first, second, third]),
  ),
)

/** The number of the child in each of the files; the pupil number and the day of birth are the same in the two returns. */
type Numbers = Readonly<Record<Kind, string>>

/** The census with only the first child of the example. */
const censusOf = (number: string): string => {
  const [before = '', child = ''] = censusExample.split(/(?=\n {4}<Child>)/)
  return `${before}${child}\n  </Children>\n</Message>\n`.replace('CIN101', number)
}

/** A ledger with a file of each kind about one child, and the import of each. */
const ready = async (numbers: Numbers) => {
  const line = await readyLedger([])
  cpSync(example, line.path('.'), { recursive: true })
  line.write('census.xml', censusOf(numbers.cin))
  line.write(
    'header.csv',
    `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${numbers.ssda903},2,14/05/2011,WBRI,H801200001001,0,\n`,
  )
  line.write('rows.csv', contactsText([{ ...contact, child: numbers.contacts }]))
  const given: Readonly<Record<Kind, readonly string[]>> = {
    ssda903: ['header.csv', '--year', '2022-23'],
    cin: ['census.xml'],
    contacts: ['rows.csv', '--map', 'map.json'],
  }
  const imports = (kind: Kind) => line.json(['import', kind, 'l', ...given[kind]])
  return { line, imports }
}

const keysIn = async (line: ReadyLedger): Promise<number> =>
  (await line.events()).filter(({ type }) => type === 'SubjectKeyCreated').length

const writtenAgain = async (line: ReadyLedger, numbers: Numbers): Promise<void> => {
  const year = ['--year', '2022-23', '--actor', 'u-40']
  await line.coflyfr(['return', 'cin', 'l', ...year, '--authority', '201', '--out', 'again.xml'])
  expect(line.read('again.xml')).toBe(censusOf(numbers.cin))
  const days = ['--from', '2022-04-01', '--to', '2022-04-30', '--actor', 'u-40']
  await line.coflyfr(['return', 'contacts', 'l', ...days, '--out', 'list'])
  expect(line.read('list/contacts.csv')).toContain(`\r\n${numbers.ssda903},C-1,2022-04-04,`)
}

const oneNumber: Numbers = { ssda903: 'A7', cin: 'A7', contacts: 'A7' }

test.each(orders)(
  'a child with one number has one key, imported by %s, %s and %s',
  {
    timeout,
  },
  async (...order) => {
    const { line, imports } = await ready(oneNumber)
    for (const [at, kind] of order.entries()) {
      const { children, rejections } = await imports(kind)
      expect({ children, rejections }).toMatchObject({
        children: at === 0 ? { new: 1, known: 0 } : { new: 0, known: 1 },
        rejections: [],
      })
    }
    for (const kind of order) expect((await imports(kind)).imported ?? 0).toBe(0)
    expect(await keysIn(line)).toBe(1)
    await writtenAgain(line, oneNumber)
  },
)

const twoNumbers: Numbers = { ssda903: '901', cin: 'CIN101', contacts: '901' }

/**
 * Contacts have no pupil number, so until SSDA903 is imported nothing says that its number and the census's are one
 * child's.
 */
const isTold = (order: readonly Kind[]): boolean =>
  order.indexOf('ssda903') < Math.max(order.indexOf('cin'), order.indexOf('contacts'))

test.each(orders.filter(isTold))(
  'a child with two numbers has one key, imported by %s, %s and %s',
  {
    timeout,
  },
  async (...order) => {
    const { line, imports } = await ready(twoNumbers)
    for (const kind of order) expect((await imports(kind)).rejections).toEqual([])
    expect(await keysIn(line)).toBe(1)
    await writtenAgain(line, twoNumbers)
  },
)

test.each(orders.filter((order) => !isTold(order)))(
  'two keys that are one child are a finding, and no third key is made: %s, %s and %s',
  { timeout },
  async (...order) => {
    const { line, imports } = await ready(twoNumbers)
    const [first, second, last] = order
    for (const kind of [first, second])
      expect(await imports(kind)).toMatchObject({ rejections: [], children: { new: 1 } })
    const { rejections } = await imports(last)
    expect(rejections).toMatchObject([{ line: 2, column: 'UPN', value: '(withheld)' }])
    expect(rejections[0].rule).toContain('belong to another child on record')
    expect(await keysIn(line)).toBe(2)

    const events = await line.events()
    const keys = events.filter(({ type }) => type === 'SubjectKeyCreated')
    const [one, other] = keys.map(({ data }) => data.subject)
    const [subject, into] = first === 'contacts' ? [one, other] : [other, one]
    await line.record([
      {
        command: 'MergeSubjectKeys',
        commandId: 'merge-1',
        actor: { id: 'u-40', role: 'records-officer' },
        effectiveOn: '2023-04-03',
        data: { subject, into, reason: 'recorded-twice' },
      },
    ])
    expect(await imports(last)).toMatchObject({ rejections: [], children: { known: 1, new: 0 } })
  },
)

test('another day of birth in the census is corrected as in the other return', {
  timeout,
}, async () => {
  const { line, imports } = await ready(oneNumber)
  await imports('ssda903')
  line.write('census.xml', censusOf('A7').replace('2011-05-14', '2011-06-15'))
  const found = await imports('cin')
  expect(found.rejections).toMatchObject([
    { column: 'Child[1]/PersonBirthDate', value: '(withheld)' },
  ])
  expect(found.rejections[0].rule).toContain(
    'import again with --correct; if not, correct LAchildID',
  )
  const correct = ['import', 'cin', 'l', 'census.xml', '--correct']
  expect((await line.json(correct)).children).toMatchObject({
    imported: 1,
    known: 1,
    new: 0,
    corrected: 1,
  })
  const events = await line.events()
  expect(events.filter(({ type }) => type === 'RectificationRecorded')).toHaveLength(1)
  const amended = events.find(({ type }) => type === 'ChildAmended')
  expect(amended.data).toMatchObject({ birthMonth: '2011-06' })
  expect((await line.json(correct)).children).toMatchObject({ duplicate: 1, corrected: 0 })
})

test('another pupil number is no fault if the census gives the former one', {
  timeout,
}, async () => {
  const { line, imports } = await ready(oneNumber)
  await imports('ssda903')
  const told = (former: string): string =>
    censusOf('A7')
      .replace('<UPN>H801200001001', '<UPN>E801200001026')
      .replace('<FormerUPN>E801200001026', `<FormerUPN>${former}`)
  line.write('census.xml', told('E801200001026'))
  expect((await imports('cin')).rejections).toMatchObject([{ column: 'Child[1]/UPN' }])
  line.write('census.xml', told('H801200001001'))
  expect((await imports('cin')).rejections).toEqual([])
})

test('SSDA903 records the birth of a child whom the census expected', { timeout }, async () => {
  const { line, imports } = await ready(oneNumber)
  const [first = '', , second = ''] = censusExample.split(/(?=\n {4}<Child>)/)
  const unborn = `${first}${second}\n  </Children>\n</Message>\n`
  expect(unborn).toContain('<ExpectedPersonBirthDate>')
  line.write('census.xml', unborn.replace('CIN102', 'A7'))
  await imports('cin')
  line.write('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA7,2,03/06/2023,WBRI,UN1,0,\n')
  const next = ['import', 'ssda903', 'l', 'header.csv', '--year', '2023-24']
  expect(await line.json(next)).toMatchObject({ imported: 1, rejected: 0, children: { known: 1 } })
  const born = (await line.events()).find(({ type }) => type === 'BirthRecorded')
  expect(born).toMatchObject({ effectiveOn: '2023-06-01', data: { birthMonth: '2023-06' } })
  expect(await line.json(next)).toMatchObject({ imported: 0, duplicate: 1 })
})

const referred = {
  ...contact,
  child: 'A7',
  outcome: 'assessment',
  decidedOn: '2022-04-05',
  referral: 'R-1',
  referralOn: '2022-05-03',
  referralDecision: 'accepted',
  referralKind: 'care-and-support',
  referralSource: '2A',
  need: 'N1',
}

test('the census finds a referral of contacts by its day, and contacts name the one of a census that is in the way', {
  timeout,
}, async () => {
  for (const order of [['contacts', 'cin'] as const, ['cin', 'contacts'] as const]) {
    const { line, imports } = await ready(oneNumber)
    line.write('rows.csv', contactsText([referred]))
    const [first, second] = order
    expect((await imports(first)).rejections).toEqual([])
    const { rejections } = await imports(second)
    const isFound = first === 'contacts'
    expect(rejections.map(({ code }: { readonly code: string }) => code)).toEqual(
      isFound ? [] : ['8820'],
    )
    if (!isFound) expect(rejections[0].rule).toContain('referral-2022-05-03')
    const accepted = (await line.events()).filter(({ type }) => type === 'ReferralAccepted')
    expect(accepted.map(({ data }) => data.referral)).toEqual([
      isFound ? 'R-1' : 'referral-2022-05-03',
      'referral-2022-09-12',
    ])
    if (isFound) await writtenAgain(line, oneNumber)
  }
})
