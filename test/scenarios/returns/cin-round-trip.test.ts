import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CommandLine, commandLine } from '../../support/command-line.ts'
import { before, type CensusChange, censusExample, changedCensus } from './census-example.ts'

const timeout = 60_000

const ready = async (): Promise<CommandLine> => {
  const line = commandLine()
  line.write('census.xml', censusExample)
  await line.coflyfr(['init', 'council.ledger', '--origin', 'council.example/returns'])
  return line
}

const importing = (file = 'census.xml') => ['import', 'cin', 'council.ledger', file] as const

const returned = async (
  { coflyfr, read }: CommandLine,
  { year = '2022-23', out = 'out.xml', flags = ['--actor', 'u-40'] } = {},
) => {
  const args = ['return', 'cin', 'council.ledger', '--year', year, '--out', out]
  const ran = await coflyfr([...args, '--authority', '201', ...flags])
  return { ran, text: read(out) }
}

test('an imported census is written again byte for byte', { timeout }, async () => {
  const line = await ready()
  const summary = await line.json(importing())
  expect(summary).toMatchObject({
    referenceDate: '2023-03-31',
    children: { read: 5, imported: 5, duplicate: 0, rejected: 0, new: 5, known: 0 },
    groups: { CINdetails: { read: 6, imported: 6 }, Reviews: { read: 3, imported: 3 } },
    assumed: { discussion: { count: 3 }, conference: { count: 1 }, enquiryEnd: { count: 1 } },
    codes: { '2991Q': 1 },
    rejections: [],
  })
  const { ran, text } = await returned(line)
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(text).toBe(censusExample)
})

test('importing it again changes nothing, nor does a dry run', { timeout }, async () => {
  const line = await ready()
  const dry = await line.json([...importing(), '--dry-run'])
  expect(dry.children).toMatchObject({ imported: 5 })
  await line.json(importing())
  const again = await line.json(importing())
  expect(again.children).toMatchObject({ imported: 0, duplicate: 5, new: 0, known: 5 })
  for (const { read, duplicate } of Object.values<Record<string, number>>(again.groups))
    expect(duplicate).toBe(read)
})

test('no file of the ledger except the sealed vault identifies a child', { timeout }, async () => {
  const line = await ready()
  await line.coflyfr(importing())
  const bytes = readdirSync(line.folder)
    .filter((name) => name.startsWith('council.ledger'))
    .map((name) => readFileSync(line.path(name), 'latin1'))
    .join('\n')
  for (const told of ['CIN101', 'H801200001001', 'E801200001026', '2011-05-14', '2023-06-01'])
    expect(bytes).not.toContain(told)
  expect(bytes).toContain('2011-05')
})

test('without an actor a child is shown by the random key, and nothing is unsealed', {
  timeout,
}, async () => {
  const line = await ready()
  await line.coflyfr(importing())
  const { ran, text } = await returned(line, { flags: [] })
  expect(ran.code).toBe(0)
  const keys = [...text.matchAll(/<LAchildID>([0-9a-f]{32})<\/LAchildID>/g)].map(([, key]) => key)
  expect(keys).toHaveLength(5)
  expect(keys).toEqual(keys.toSorted())
  expect(text).not.toMatch(/BirthDate|<UPN>|FormerUPN/)
  const { out } = await line.coflyfr(['subject', 'log', 'council.ledger'])
  expect(out).not.toContain('statutory-return')
})

test('each reading is in the access log, and a role that may not read gets keys', {
  timeout,
}, async () => {
  const line = await ready()
  await line.coflyfr(importing())
  await returned(line)
  const { out } = await line.coflyfr(['subject', 'log', 'council.ledger'])
  expect(out.match(/statutory-return/g)).toHaveLength(5)
  const { ran, text } = await returned(line, {
    out: 'keys.xml',
    flags: ['--actor', 'u-90', '--role', 'auditor'],
  })
  expect(ran.code).toBe(1)
  expect(text).not.toContain('CIN101')
})

/** The next year's census of the same children. */
const nextYear = (changes: readonly CensusChange[]): string =>
  changedCensus(
    [
      // The first child's first referral was closed before; the second continues and closes.
      ['CIN101', '<CINdetails>', '<!--'],
      ['CIN101', '</CINdetails>', '-->'],
      before(
        'CIN101',
        '<Assessments>\n          <AssessmentActualStartDate>2022-09-13',
        '<CINclosureDate>2023-09-04</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><!--',
      ),
      before('CIN101', '<ReferralNFA>false</ReferralNFA>\n        <ChildProtectionPlans>', '-->'),
      before('CIN101', '<InitialCategoryOfAbuse>', '<CPPendDate>2023-08-16</CPPendDate>'),
      before(
        'CIN101',
        '</ChildProtectionPlans>',
        '<Reviews><CPPreviewDate>2023-08-16</CPPreviewDate></Reviews>',
      ),
      // The second child was born, and what was begun is finished.
      [
        'CIN102',
        '<ExpectedPersonBirthDate>2023-06-01</ExpectedPersonBirthDate>',
        '<PersonBirthDate>2023-06-03</PersonBirthDate>',
      ],
      ['CIN102', '<GenderCurrent>0', '<GenderCurrent>2'],
      [
        'CIN102',
        '<Ethnicity>NOBT</Ethnicity>',
        '<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities>',
      ],
      before(
        'CIN102',
        '</Assessments>',
        '<AssessmentAuthorisationDate>2023-04-14</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>4A</AssessmentFactors></FactorsIdentifiedAtAssessment>',
      ),
      before('CIN102', '<ICPCnotRequired>', '<DateOfInitialCPC>2023-04-12</DateOfInitialCPC>'),
      before(
        'CIN102',
        '</CINdetails>',
        '<ChildProtectionPlans><CPPstartDate>2023-04-12</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>',
      ),
      // The third died; the fourth was referred again.
      ['CIN104', '<CINreferralDate>2022-12-05', '<CINreferralDate>2023-10-02'],
      ['CIN105', '<DateOfInitialCPC>2023-01-18</DateOfInitialCPC>', ''],
      ...changes,
    ],
    censusExample
      .replace('<Year>2023', '<Year>2024')
      .replaceAll('2023-03-31', '2024-03-31')
      .replace(/ {4}<Child>\n\s*<ChildIdentifiers>\n\s*<LAchildID>CIN103[\s\S]*?<\/Child>\n/, ''),
  )

test('the next year ends what was open and adds what is new, and leaves the first year as it was', {
  timeout,
}, async () => {
  const line = await ready()
  await line.coflyfr(importing())
  line.write('next.xml', nextYear([]))
  const next = await line.json(importing('next.xml'))
  expect(next).toMatchObject({
    children: { read: 4, imported: 3, duplicate: 1, rejected: 0, new: 0, known: 4 },
    groups: {
      ChildProtectionPlans: { imported: 2, duplicate: 1 },
      Reviews: { imported: 1, duplicate: 1 },
    },
    rejections: [],
  })
  expect((await returned(line)).text).toBe(censusExample)
  const first = await line.json(importing())
  expect(first.children).toMatchObject({ duplicate: 5, rejected: 0 })
  const second = await returned(line, { year: '2023-24', out: 'second.xml' })
  expect(second.text).toContain('<CPPendDate>2023-08-16</CPPendDate>')
  line.write('second-again.xml', second.text)
  const again = await line.json(importing('second-again.xml'))
  expect(again.children).toMatchObject({ duplicate: 4, rejected: 0 })
})

const conflicts: Readonly<Record<string, readonly [change: CensusChange, column: string]>> = {
  'another source': [['CIN105', '<ReferralSource>5D', '<ReferralSource>5C'], 'ReferralSource'],
  'another need': [['CIN105', '<PrimaryNeedCode>N4', '<PrimaryNeedCode>N5'], 'PrimaryNeedCode'],
  'another closure': [['CIN101', '2022-07-15', '2022-07-14'], 'CINclosureDate'],
  'an open case that was closed': [
    [
      'CIN103',
      '<CINclosureDate>2023-01-20</CINclosureDate>\n        <ReasonForClosure>RC2</ReasonForClosure>',
      '',
    ],
    'CINclosureDate',
  ],
  'another conference': [
    ['CIN101', '<DateOfInitialCPC>2022-11-24', '<DateOfInitialCPC>2022-11-23'],
    'DateOfInitialCPC',
  ],
  'other factors': [
    ['CIN101', '<AssessmentFactors>3B', '<AssessmentFactors>3A'],
    'FactorsIdentifiedAtAssessment',
  ],
  'another end of a plan': [
    ['CIN101', '<CINPlanEndDate>2022-11-24', '<CINPlanEndDate>2022-11-23'],
    'CINPlanEndDate',
  ],
  'another category': [
    ['CIN105', '<InitialCategoryOfAbuse>PHY', '<InitialCategoryOfAbuse>NEG'],
    'InitialCategoryOfAbuse',
  ],
  'another count of plans': [
    ['CIN105', '<NumberOfPreviousCPP>0', '<NumberOfPreviousCPP>2'],
    'NumberOfPreviousCPP',
  ],
  'another end of protection': [
    ['CIN103', '<CPPendDate>2022-08-02', '<CPPendDate>2022-08-01'],
    'CPPendDate',
  ],
  'another death': [
    ['CIN103', '<PersonDeathDate>2023-01-09', '<PersonDeathDate>2023-01-10'],
    'PersonDeathDate',
  ],
  'another birth': [
    ['CIN103', '<PersonBirthDate>2009-01-20', '<PersonBirthDate>2009-01-21'],
    'PersonBirthDate',
  ],
  'another pupil number': [['CIN101', 'H801200001001', 'E801200001026'], 'UPN'],
  'a conference that was not required': [
    [
      'CIN103',
      '<ICPCnotRequired>true',
      '<DateOfInitialCPC>2022-06-20</DateOfInitialCPC><ICPCnotRequired>false',
    ],
    'DateOfInitialCPC',
  ],
}

test.each(Object.entries(conflicts))(
  '%s is a conflict, and the child is left as it was',
  { timeout },
  async (_, [change, column]) => {
    const line = await ready()
    await line.coflyfr(importing())
    line.write('changed.xml', changedCensus([change]))
    const changed = await line.json(importing('changed.xml'))
    expect(changed.children).toMatchObject({ imported: 0, duplicate: 4, rejected: 1 })
    const columns = changed.rejections.map((one: { readonly column: string }) => one.column)
    expect(columns.some((one: string) => one.endsWith(`/${column}`))).toBe(true)
    expect((await returned(line)).text).toBe(censusExample)
  },
)

test('a child in both returns has a number from each, whichever came first', {
  timeout,
}, async () => {
  const other = ['import', 'ssda903', 'council.ledger', 'header.csv', '--year', '2022-23']
  const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n901,2,14/05/2011,WBRI,H801200001001,0,\n'
  for (const isFirst of [true, false]) {
    const line = await ready()
    line.write('header.csv', header)
    if (isFirst) expect(await line.json(other)).toMatchObject({ children: { new: 1 } })
    const census = await line.json(importing())
    expect(census.children).toMatchObject({ imported: 5, new: isFirst ? 4 : 5 })
    expect(await line.json(other)).toMatchObject({ rejected: 0, children: { known: 1 } })
    const again = await line.json(importing())
    expect(again.children).toMatchObject({ duplicate: 5 })
    expect(await line.json(other)).toMatchObject({ imported: 0, duplicate: 1 })
    expect((await returned(line)).text).toBe(censusExample)
    const { out } = await line.coflyfr(['subject', 'log', 'council.ledger'])
    expect(out.match(/statutory-return/g)).toHaveLength(5)
  }
})

test('an unborn child of the census is born in the other return', { timeout }, async () => {
  const line = await ready()
  await line.coflyfr(importing())
  line.write(
    'header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nCIN102,2,03/06/2023,WBRI,UN1,0,\n',
  )
  const args = ['import', 'ssda903', 'council.ledger', 'header.csv', '--year', '2023-24']
  expect(await line.json(args)).toMatchObject({ rejected: 0, children: { new: 0, known: 1 } })
  expect(await line.json(args)).toMatchObject({ imported: 0, duplicate: 1 })
  expect((await returned(line)).text).toBe(censusExample)
})

test('a return that breaks rules of the collection says which', { timeout }, async () => {
  const line = await ready()
  const about = { actor: { id: 'u-1', role: 'team-manager' }, effectiveOn: '2022-10-03' }
  const data = { case: '7f3a9b21' }
  const commands = [
    {
      command: 'RecordChild',
      data: { ...data, sex: '1', ethnicity: 'WBRI', unaccompanied: false },
    },
    {
      command: 'AcceptReferral',
      data: { ...data, referral: 'r-1', kind: 'report-of-concern', source: '6' },
    },
    {
      command: 'HoldInitialConference',
      data: { ...data, conference: 'c-1', referral: 'r-1', chair: 'u-2', decision: 'register' },
    },
    {
      command: 'RegisterChild',
      data: {
        ...data,
        registration: 'p-1',
        conference: 'c-1',
        categories: ['FIN'],
        signedBy: 'u-2',
      },
    },
  ].map((one, at) => JSON.stringify({ ...about, ...one, commandId: `c-${at}` }))
  line.write('commands.ndjson', commands.join('\n'))
  expect(await line.coflyfr(['record', 'council.ledger', 'commands.ndjson'])).toMatchObject({
    code: 0,
  })
  const { ran, text } = await returned(line, { flags: [] })
  expect(ran.code).toBe(1)
  expect(ran.out.split('\n').slice(1, -1)).toEqual([
    'Rule 8610 broken: 1',
    'Rule 8905 broken: 1',
    'Rule 8910 broken: 1',
  ])
  expect(text).toContain('<LAchildID>7f3a9b21</LAchildID>')
  expect(text).toContain('<NumberOfPreviousCPP>0</NumberOfPreviousCPP>')
})

test('a referral without further action reports which of its fields are not kept', {
  timeout,
}, async () => {
  const line = await ready()
  const closure =
    '<CINclosureDate>2022-12-06</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>'
  line.write(
    'census.xml',
    changedCensus([
      before('CIN104', '<ReferralNFA>', closure),
      ['CIN104', '2022-12-05', '2022-03-31'],
    ]),
  )
  const { children, queries } = await line.json(importing())
  expect(children).toMatchObject({ imported: 5, rejected: 0 })
  const told = queries.map(({ rule }: { readonly rule: string }) => rule)
  expect(told).toContain('the closure of a referral without further action is not kept')
  expect(told).toContain(
    'a referral without further action belongs in the return for the year of its date',
  )
})

test('wrong flags and kinds are reported', { timeout }, async () => {
  const line = await ready()
  const args = ['return', 'cin', 'council.ledger', '--year', '2022-23', '--out']
  const authority = await line.coflyfr([...args, 'out.xml', '--authority', '20'])
  expect(authority).toMatchObject({ code: 2 })
  expect(authority.err).toContain(
    '--authority: expected the three digits of the authority, found "20"',
  )
  const ledger = await line.coflyfr([...args, 'council.ledger'])
  expect(ledger.err).toContain('--out: cannot write "council.ledger": it is a ledger')
  for (const [words, message] of [
    [['cim', 'l', 'census.xml'], /KIND: expected one of .*, ssda903, cin; found "cim"/],
    [['cin', 'l', 'census.xml', 'more.xml'], /FILE: expected one, also found "more.xml"/],
    [['contacts', 'l', 'rows.csv', '--correct'], /--correct: expected with ssda903 or cin alone/],
    [['cin', 'l'], /Expected at least 3 argument\(s\) for KIND LEDGER FILE/],
  ] as const) {
    const ran = await line.coflyfr(['import', ...words])
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.err).toMatch(message)
  }
  const kind = await line.coflyfr(['return', 'ssda904', ...args.slice(2), 'out.xml'])
  expect(kind.err).toContain('KIND: expected ssda903, cin or contacts, found "ssda904"')
  const other = await line.coflyfr([
    'return',
    'ssda903',
    ...args.slice(2),
    'folder',
    '--authority',
    '201',
  ])
  expect(other.err).toContain('--authority: a return of kind "ssda903" takes --year')
})
