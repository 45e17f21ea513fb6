import { cinRules } from '@coflyfr/imports'
import { expect, test } from 'vitest'
import { commandLine } from '../../support/command-line.ts'
import { before, type CensusChange, censusExample, changedCensus } from './census-example.ts'

const element = (name: string, text: string): string => `<${name}>${text}</${name}>`

/** Replaces a value by another. */
const put = (child: string, name: string, from: string, to: string): CensusChange => [
  child,
  element(name, from),
  element(name, to),
]

const gone = (child: string, name: string, from: string): CensusChange => [
  child,
  element(name, from),
  '',
]

const assessment = (start: string, end = '', factors: readonly string[] = ['1A']): string =>
  element(
    'Assessments',
    element('AssessmentActualStartDate', start) +
      (end === ''
        ? ''
        : element('AssessmentAuthorisationDate', end) +
          element(
            'FactorsIdentifiedAtAssessment',
            factors.map((code) => element('AssessmentFactors', code)).join(''),
          )),
  )

const plan = (start: string, end = ''): string =>
  element(
    'CINPlanDates',
    element('CINPlanStartDate', start) + (end === '' ? '' : element('CINPlanEndDate', end)),
  )

const enquiry = (start: string, rest = ''): string =>
  element('Section47', element('S47ActualStartDate', start) + rest)

const notRequired = element('ICPCnotRequired', 'true')

const protection = (start: string, end = ''): string =>
  element(
    'ChildProtectionPlans',
    `${element('CPPstartDate', start)}${end === '' ? '' : element('CPPendDate', end)}<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>`,
  )

const noAction = (date: string, rest = ''): string =>
  element(
    'CINdetails',
    `${element('CINreferralDate', date)}<ReferralSource>9</ReferralSource>${rest}<ReferralNFA>true</ReferralNFA>`,
  )

/** A referral of the child with the first of two, before the one that is open. */
const nfa = element('ReferralNFA', 'false')

/** For each rule, changes to the example that break it. */
const broken: Readonly<Record<string, readonly CensusChange[]>> = {
  'Child 1510': [put('CIN101', 'UPN', 'H801200001001', 'A801200001001')],
  'Child 1520': [
    put('CIN105', 'UPNunknown', 'UN4', ''),
    before('CIN105', '<PersonBirthDate>', element('UPN', 'H801200001001')),
  ],
  'Child 1540': [put('CIN101', 'UPN', 'H801200001001', 'H8012X0001001')],
  'Child 1550': [put('CIN101', 'UPN', 'H801200001001', 'H80120000100I')],
  'Child 1560Q': [put('CIN101', 'FormerUPN', 'E801200001026', 'E8012')],
  'Child 1570': [],
  'Child 1580': [],
  'Child 4180': [put('CIN101', 'GenderCurrent', '2', '7')],
  'Child 4220': [put('CIN101', 'Ethnicity', 'WBRI', 'XXXX')],
  'Child 8500': [put('CIN101', 'LAchildID', 'CIN101', '')],
  'Child 8510': [put('CIN105', 'LAchildID', 'CIN105', 'CIN101')],
  'Child 8520': [put('CIN104', 'PersonBirthDate', '2016-11-03', '2023-04-01')],
  'Child 8525Q': [
    before('CIN101', '<GenderCurrent>', element('ExpectedPersonBirthDate', '2023-04-01')),
  ],
  'Child 8530Q': [put('CIN102', 'ExpectedPersonBirthDate', '2023-06-01', '2023-02-01')],
  'Child 8535Q': [put('CIN103', 'PersonBirthDate', '2009-01-20', '2023-01-20')],
  'Child 8540': [put('CIN101', 'Disability', 'HAND', 'FOOT')],
  'Child 8545Q': [put('CIN103', 'PersonDeathDate', '2023-01-09', '2022-01-09')],
  'Child 8585Q': [gone('CIN103', 'PersonDeathDate', '2023-01-09')],
  'Child 8590': [
    ['CIN104', '<CINdetails>', '<!--'],
    ['CIN104', '</CINdetails>', '-->'],
  ],
  'Child 8750': [put('CIN102', 'GenderCurrent', '0', '1')],
  'Child 8770Q': [gone('CIN103', 'UPNunknown', 'UN2')],
  'Child 8772': [put('CIN105', 'UPNunknown', 'UN4', 'UN7')],
  'Child 8775Q': [put('CIN101', 'PersonBirthDate', '2011-05-14', '1990-05-14')],
  'Child 8790': [put('CIN101', 'Disability', 'HAND', 'NONE')],
  'Child 8794': [put('CIN101', 'Disability', 'HAND', 'AUT')],
  'CINdetails 1104': [before('CIN102', '<Assessments>', element('DateOfInitialCPC', '2023-01-31'))],
  'CINdetails 2884': [
    before('CIN105', nfa, enquiry('2023-01-10', element('DateOfInitialCPC', '2023-01-18'))),
  ],
  'CINdetails 2885': [put('CIN105', 'CPPstartDate', '2023-01-18', '2023-01-19')],
  'CINdetails 2990': [before('CIN101', nfa, plan('2022-06-01', '2022-06-02'))],
  'CINdetails 2991Q': [],
  'CINdetails 4000': [before('CIN104', '<ReferralNFA>', plan('2022-12-06', '2022-12-08'))],
  'CINdetails 8555Q': [put('CIN103', 'PersonDeathDate', '2023-01-09', '2021-06-01')],
  'CINdetails 8565': [put('CIN101', 'AssessmentAuthorisationDate', '2022-06-30', '2022-07-16')],
  'CINdetails 8568': [put('CIN104', 'ReferralNFA', 'true', 'maybe')],
  'CINdetails 8569Q': [put('CIN104', 'CINreferralDate', '2022-12-05', '2022-03-30')],
  'CINdetails 8600': [put('CIN104', 'CINreferralDate', '2022-12-05', '2023-04-01')],
  'CINdetails 8606': [put('CIN102', 'CINreferralDate', '2023-02-01', '2022-08-01')],
  'CINdetails 8610': [gone('CIN105', 'PrimaryNeedCode', 'N4')],
  'CINdetails 8620': [put('CIN101', 'CINclosureDate', '2022-07-15', '2023-04-03')],
  'CINdetails 8630': [put('CIN101', 'CINclosureDate', '2022-07-15', '2022-05-02')],
  'CINdetails 8640': [put('CIN101', 'ReasonForClosure', 'RC8', 'RC10')],
  'CINdetails 8650': [put('CIN101', 'PrimaryNeedCode', 'N1', 'N11')],
  'CINdetails 8715': [put('CIN105', 'DateOfInitialCPC', '2023-01-18', '2023-04-03')],
  'CINdetails 8805': [gone('CIN101', 'ReasonForClosure', 'RC8')],
  'CINdetails 8810': [gone('CIN101', 'CINclosureDate', '2022-07-15')],
  'CINdetails 8815': [
    gone('CIN101', 'CINclosureDate', '2022-07-15'),
    gone('CIN101', 'ReasonForClosure', 'RC8'),
  ],
  'CINdetails 8816': [before('CIN105', '</Child>', noAction('2023-02-01'))],
  'CINdetails 8820': [put('CIN101', 'CINreferralDate', '2022-09-12', '2022-07-01')],
  'CINdetails 8825Q': [
    ['CIN101', '<Assessments>', '<!--'],
    ['CIN101', '</Assessments>', '-->'],
  ],
  'CINdetails 8831': [before('CIN104', '<ReferralNFA>', assessment('2022-12-06', '2022-12-08'))],
  'CINdetails 8832': [before('CIN104', '</CINdetails>', protection('2022-12-06'))],
  'CINdetails 8866': [put('CIN104', 'ReferralSource', '9', '11')],
  'CINdetails 8867': [before('CIN101', '<Assessments>', assessment('2022-05-10'))],
  'CINdetails 8868': [before('CIN101', nfa, enquiry('2022-06-10'))],
  'CINdetails 8873Q': [put('CIN101', 'ReasonForClosure', 'RC8', 'RC7')],
  'CINdetails 8875': [
    put('CIN105', 'DateOfInitialCPC', '2023-01-18', '2023-01-14'),
    put('CIN105', 'CPPstartDate', '2023-01-18', '2023-01-14'),
  ],
  'Assessments 1103': [put('CIN101', 'AssessmentActualStartDate', '2022-05-04', '2022-05-02')],
  'Assessments 8608': [put('CIN101', 'AssessmentAuthorisationDate', '2022-06-30', '2022-05-03')],
  'Assessments 8614': [gone('CIN101', 'AssessmentAuthorisationDate', '2022-06-30')],
  'Assessments 8670Q': [before('CIN105', nfa, assessment('2023-01-10'))],
  'Assessments 8696': [put('CIN101', 'AssessmentAuthorisationDate', '2022-10-20', '2023-04-01')],
  'Assessments 8736': [
    put('CIN103', 'CINreferralDate', '2021-06-07', '2021-06-06'),
    before('CIN103', '<CINPlanDates>', assessment('2021-06-07')),
  ],
  'Assessments 8863Q': [before('CIN101', '<CINPlanDates>', assessment('2022-09-20', '2022-10-01'))],
  'Assessments 8869': [before('CIN101', '<AssessmentFactors>', element('AssessmentFactors', '1A'))],
  'Assessments 8896': [before('CIN102', '<Section47>', assessment('2023-02-10'))],
  'Assessments 8897Q': [
    ['CIN101', '<FactorsIdentifiedAtAssessment>', '<!--'],
    ['CIN101', '</FactorsIdentifiedAtAssessment>', '-->'],
  ],
  'Assessments 8898': [put('CIN101', 'AssessmentFactors', '19C', '3B')],
  'Assessments 8945Q': [],
  'Assessments 8950Q': [],
  'ChildProtectionPlans 4001': [put('CIN101', 'CINPlanEndDate', '2022-11-24', '2022-11-25')],
  'CINPlanDates 4004': [
    gone('CIN101', 'CINPlanEndDate', '2022-11-24'),
    before('CIN101', '<CINPlanDates>', plan('2022-10-22')),
  ],
  'CINPlanDates 4008': [
    put('CIN103', 'CINPlanStartDate', '2022-08-02', '2023-01-10'),
    put('CIN103', 'CINPlanEndDate', '2023-01-09', '2023-01-11'),
  ],
  'CINPlanDates 4009Q': [put('CIN103', 'CINPlanEndDate', '2023-01-09', '2023-01-10')],
  'CINPlanDates 4010': [put('CIN101', 'CINPlanStartDate', '2022-10-21', '2023-04-01')],
  'CINPlanDates 4011': [put('CIN101', 'CINPlanEndDate', '2022-11-24', '2022-10-20')],
  'CINPlanDates 4012Q': [put('CIN101', 'CINPlanEndDate', '2022-11-24', '2022-10-21')],
  'CINPlanDates 4013': [put('CIN101', 'CINPlanEndDate', '2022-11-24', '2023-04-01')],
  'CINPlanDates 4014': [before('CIN101', '<CINPlanDates>', plan('2022-11-01', '2022-11-02'))],
  'CINPlanDates 4015': [put('CIN101', 'CINPlanStartDate', '2022-10-21', '2022-09-09')],
  'Section47 2889': [put('CIN101', 'S47ActualStartDate', '2022-11-03', '2022-09-09')],
  'Section47 8615': [put('CIN101', 'S47ActualStartDate', '2022-11-03', '2022-11-25')],
  'Section47 8675Q': [put('CIN102', 'S47ActualStartDate', '2023-03-20', '2023-02-20')],
  'Section47 8715': [put('CIN101', 'DateOfInitialCPC', '2022-11-24', '2023-04-03')],
  'Section47 8740': [
    put('CIN102', 'S47ActualStartDate', '2023-03-20', '2022-03-31'),
    put('CIN102', 'CINreferralDate', '2023-02-01', '2022-03-30'),
  ],
  'Section47 8839': [before('CIN102', '<Section47>', enquiry('2023-03-21'))],
  'Section47 8870Q': [put('CIN102', 'InitialCPCtarget', '2023-04-12', '2023-04-08')],
  'Section47 8890': [before('CIN101', '<Section47>', enquiry('2022-11-10', notRequired))],
  'ChildProtectionPlans 1105': [put('CIN103', 'CPPstartDate', '2021-09-15', '2021-06-04')],
  'ChildProtectionPlans 8720': [put('CIN105', 'CPPstartDate', '2023-01-18', '2023-04-03')],
  'ChildProtectionPlans 8730': [put('CIN105', 'NumberOfPreviousCPP', '0', 'none')],
  'ChildProtectionPlans 8840': [
    before('CIN105', '<InitialCategoryOfAbuse>', element('CPPendDate', '2023-01-18')),
  ],
  'ChildProtectionPlans 8905': [put('CIN105', 'InitialCategoryOfAbuse', 'PHY', 'FIN')],
  'ChildProtectionPlans 8910': [put('CIN105', 'LatestCategoryOfAbuse', 'PHY', 'FIN')],
  'ChildProtectionPlans 8915': [put('CIN103', 'PersonDeathDate', '2023-01-09', '2021-09-10')],
  'ChildProtectionPlans 8920': [put('CIN103', 'PersonDeathDate', '2023-01-09', '2022-07-10')],
  'ChildProtectionPlans 8925': [put('CIN103', 'CPPendDate', '2022-08-02', '2021-09-14')],
  'ChildProtectionPlans 8930': [put('CIN103', 'CPPendDate', '2022-08-02', '2022-03-08')],
  'ChildProtectionPlans 8935': [before('CIN105', '</CINdetails>', protection('2023-01-18'))],
  'ChildProtectionPlans 8940': [
    before('CIN103', '</CINdetails>', protection('2021-10-13', '2022-04-12')),
  ],
  'Reviews 8841': [put('CIN103', 'CPPreviewDate', '2021-12-08', '2021-09-15')],
  'Reviews 8842Q': [put('CIN103', 'CPPreviewDate', '2021-12-08', '')],
}

/** The same children two years later, when sex is a letter. */
const later = censusExample
  .replaceAll('2023', '2025')
  .replaceAll('2022-', '2024-')
  .replaceAll('2021-', '2023-')
  .replaceAll('GenderCurrent>1<', 'GenderCurrent>M<')
  .replaceAll('GenderCurrent>2<', 'GenderCurrent>F<')
  .replaceAll(/GenderCurrent>[09]</g, 'GenderCurrent>U<')
  .replaceAll('GenderCurrent', 'Sex')

/** Rules that hold from 2024-25 on. */
const ofLaterYears: Readonly<Record<string, readonly CensusChange[]>> = {
  'Child 1570': [put('CIN105', 'LAchildID', 'CIN105', 'CIN105'.repeat(4))],
  'Child 1580': [put('CIN105', 'LAchildID', 'CIN105', 'CIN-105')],
  'Child 4180': [put('CIN105', 'Sex', 'U', '0')],
  'Assessments 8945Q': [put('CIN101', 'AssessmentFactors', '3B', '18A')],
  'Assessments 8950Q': [put('CIN101', 'AssessmentFactors', '19C', '19A')],
}

const nameOf = ({ group, code }: (typeof cinRules)[number]): string => `${group} ${code}`

const imported = async (census: string) => {
  const line = commandLine()
  await line.coflyfr(['init', 'council.ledger', '--origin', 'council.example/returns'])
  line.write('census.xml', census)
  return line.json(['import', 'cin', 'council.ledger', 'census.xml'])
}

test('every rule has a census that breaks it', () => {
  expect([...new Set(cinRules.map(nameOf))].sort()).toEqual(Object.keys(broken).sort())
})

const cases = [
  ...Object.entries(broken)
    .filter(([name, changes]) => changes.length > 0 || name.endsWith('2991Q'))
    .map(([name, changes]) => [name, changedCensus(changes)] as const),
  ...Object.entries(ofLaterYears).map(
    ([name, changes]) => [name, changedCensus(changes, later)] as const,
  ),
]

test.each(cases)('%s is reported by its code', { timeout: 30_000 }, async (name, census) => {
  const { rejections, queries, codes, children, groups } = await imported(census)
  const [group = '', code = ''] = name.split(' ')
  expect(codes[code]).toBeGreaterThan(0)
  const listed = code.endsWith('Q') && code !== '8842Q' ? queries : rejections
  const found = listed.find((one: { readonly code: string | null }) => one.code === code)
  expect(found).toMatchObject({ file: 'census.xml', line: expect.any(Number) })
  expect(found.line).toBeGreaterThan(1)
  expect(found.column).toContain(group === 'Child' ? 'Child[' : group)
  for (const counts of [children, ...Object.values<typeof children>(groups)])
    expect(counts.imported + counts.duplicate + counts.rejected).toBe(counts.read)
  if (listed === rejections) expect(children.rejected).toBeGreaterThan(0)
  else expect(children.read).toBe(5)
})

test('the example breaks no rule that rejects', { timeout: 30_000 }, async () => {
  const { children, rejections } = await imported(censusExample)
  expect({ children, rejections }).toMatchObject({ children: { rejected: 0 }, rejections: [] })
})
