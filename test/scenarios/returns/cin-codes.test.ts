import { type FinancialYear, financialYear } from '@coflyfr/core'
import {
  AssessmentFactorCode,
  ClosureReasonCode,
  DisabilityCode,
  EthnicityCode,
  NeedCode,
  NoPupilNumberCode,
  ReferralSourceCode,
} from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { censusBench } from '../../properties/census/census-bench.ts'
import { type Node, node, texts, xmlOf } from '../../properties/census/xml-of.ts'

const codesOf = ({ name }: { readonly name: string }): readonly string[] =>
  [...name.matchAll(/"([^"]+)"/g)].map(([, code = '']) => code)

/** The fields in which a child differs; the rest is the same for all. */
interface Child {
  readonly sex?: string
  readonly ethnicity?: string
  readonly disability?: string
  readonly reason?: string
  readonly source?: string
  readonly need?: string
  readonly closure?: string
  readonly factor?: string
  readonly category?: string
  readonly isWithoutAction?: boolean
}

const childOf = (child: Child, number: number, isOfLetters: boolean): Node => {
  const { closure = 'RC7', factor = '', category = '', isWithoutAction = false } = child
  const modules: Node[] = [
    node(
      'Assessments',
      factor === ''
        ? []
        : [
            ...texts({
              AssessmentActualStartDate: '2022-06-02',
              AssessmentAuthorisationDate: '2022-06-30',
            }),
            node('FactorsIdentifiedAtAssessment', texts({ AssessmentFactors: factor })),
          ],
    ),
  ]
  const plan = texts({
    CPPstartDate: '2022-07-06',
    CPPendDate: '2022-12-07',
    InitialCategoryOfAbuse: category,
    LatestCategoryOfAbuse: category,
    NumberOfPreviousCPP: '3',
  })
  return node('Child', [
    node(
      'ChildIdentifiers',
      texts({
        LAchildID: `K${String(number).padStart(4, '0')}`,
        UPNunknown: child.reason ?? '',
        PersonBirthDate: '2015-11-03',
        [isOfLetters ? 'Sex' : 'GenderCurrent']: child.sex ?? (isOfLetters ? 'F' : '2'),
      }),
    ),
    node('ChildCharacteristics', [
      ...texts({ Ethnicity: child.ethnicity ?? 'WBRI' }),
      node('Disabilities', texts({ Disability: child.disability ?? 'NONE' })),
    ]),
    node('CINdetails', [
      ...texts({
        CINreferralDate: '2022-06-01',
        ReferralSource: child.source ?? '6',
        PrimaryNeedCode: child.need ?? 'N1',
        CINclosureDate: isWithoutAction ? '' : '2023-02-01',
        ReasonForClosure: isWithoutAction ? '' : closure,
        DateOfInitialCPC: category === '' ? '' : '2022-07-06',
      }),
      ...modules,
      ...texts({ ReferralNFA: String(isWithoutAction) }),
      node('ChildProtectionPlans', category === '' ? [] : plan),
    ]),
  ])
}

/** Every code of every list, each with a child of its own. */
const children: readonly Child[] = [
  ...['0', '1', '2', '9'].map((sex) => ({ sex })),
  ...codesOf(EthnicityCode).map((ethnicity) => ({ ethnicity })),
  ...codesOf(DisabilityCode).map((disability) => ({ disability })),
  ...codesOf(NoPupilNumberCode).map((reason) => ({ reason, isWithoutAction: reason === 'UN7' })),
  ...codesOf(ReferralSourceCode).map((source) => ({ source })),
  ...codesOf(NeedCode).map((need) => ({ need })),
  ...codesOf(ClosureReasonCode).map((closure) => ({ closure })),
  ...codesOf(AssessmentFactorCode).map((factor) => ({ factor })),
  ...['NEG', 'PHY', 'SAB', 'EMO', 'MUL'].map((category) => ({ category })),
  { isWithoutAction: true },
]

const census = (year: FinancialYear, given: readonly Child[]): string => {
  const last = `20${year.slice(-2)}-03-31`
  const message = node('Message', [
    node('Header', [
      node(
        'CollectionDetails',
        texts({ Collection: 'CIN', Year: last.slice(0, 4), ReferenceDate: last }),
      ),
      node(
        'Source',
        texts({
          SourceLevel: 'L',
          LEA: '201',
          SoftwareCode: 'Coflyfr',
          Release: '1',
          SerialNo: '001',
          DateTime: `${last}T00:00:00`,
        }),
      ),
    ]),
    node(
      'Children',
      given.map((child, at) => childOf(child, at + 1, year >= '2024-25')),
    ),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(message, 0)}`
}

test('every code of every list is accepted, and written again', { timeout: 120_000 }, async () => {
  expect(children.length).toBeGreaterThan(130)
  const text = census(financialYear('2022-23'), children)
  const bench = await censusBench()
  const { children: counts, rejections } = await bench.imports(text)
  expect({ rejections, imported: counts.imported }).toEqual({
    rejections: [],
    imported: children.length,
  })
  expect(await bench.returns(financialYear('2022-23'))).toBe(text)
})

test('from 2024-25 on sex is a letter', { timeout: 60_000 }, async () => {
  const year = financialYear('2024-25')
  const text = census(
    year,
    ['M', 'F', 'U'].map((sex) => ({ sex })),
  )
    .replaceAll('2022-06-01', '2024-06-03')
    .replaceAll('2023-02-01', '2025-02-03')
  const bench = await censusBench()
  expect((await bench.imports(text)).rejections).toEqual([])
  expect(await bench.returns(year)).toBe(text)
})
