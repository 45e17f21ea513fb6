import { oneOf, PlainDateText } from '@coflyfr/core'
import {
  AssessmentFactorCode,
  ClosureReasonCode,
  DisabilityCode,
  EthnicityCode,
  NeedCode,
  NoPupilNumberCode,
  ReferralSourceCode,
} from '@coflyfr/outcomes/events'
import { coded, matching, type ReturnCell } from '../return-cell.ts'

/** An element of the census that holds a value. */
export interface CinField {
  readonly kind: 'field'
  readonly name: string
  readonly cell: ReturnCell
  /** The validation rule that is broken where the value is missing or cannot be read. */
  readonly code?: string
  readonly isRequired?: boolean
  /** Whether it says who the child is: such values go only into the vault, and are shown nowhere. */
  readonly isIdentity?: boolean
  /** The value that is meant where the element is missing. */
  readonly unsaid?: string
  /** Its name in other years. */
  readonly alias?: string
}

/** An element that holds a list of codes; they are kept as one text, in the order in which the codec lists them. */
export interface CinList {
  readonly kind: 'list'
  readonly name: string
  readonly item: string
  readonly cell: ReturnCell
  readonly order: readonly string[]
  readonly code?: string
}

/** What a group is made of, in the order of the census. */
export type CinPart =
  | CinField
  | CinList
  /** An element that only holds others. */
  | { readonly kind: 'section'; readonly name: string; readonly parts: readonly CinPart[] }
  /** Any number of groups of facts. */
  | { readonly kind: 'groups'; readonly name: Exclude<CinGroupName, 'Child'> }
  /** A known element that no event of this ledger records: it is counted and left out. */
  | { readonly kind: 'unkept'; readonly name: string }

/** The groups of facts of the census that are imported, counted and written. */
export const cinGroupNames = [
  'Child',
  'CINdetails',
  'Assessments',
  'CINPlanDates',
  'Section47',
  'ChildProtectionPlans',
  'Reviews',
] as const

/** See {@link cinGroupNames}. */
export type CinGroupName = (typeof cinGroupNames)[number]

const day: ReturnCell = {
  expected: 'a valid date, written yyyy-mm-dd',
  read: (text) => (PlainDateText.is(text) ? text : null),
  write: (text) => text,
}

const truth: ReturnCell = {
  expected: 'true or false',
  read: (text) =>
    text === 'true' || text === '1' ? 'true' : text === 'false' || text === '0' ? 'false' : null,
  write: (text) => text,
}

/** The codes of sex, by the letters that the census writes for them from 2024-25 on. */
export const sexLetters: Readonly<Record<string, string>> = { M: '1', F: '2', U: '0' }

/** Kept as a digit. Which letters or digits a year allows is checked by a rule. */
const sex: ReturnCell = {
  expected: 'one of "M", "F", "U", before 2024-25 one of "0", "1", "2", "9"',
  read: (text) => (/^[0129MFU]$/.test(text) ? text : null),
  write: (text) => text,
}

const abuse = coded(oneOf('NEG', 'PHY', 'SAB', 'EMO', 'MUL'))

const field = (name: string, cell: ReturnCell, rest: Partial<CinField> = {}): CinField => ({
  kind: 'field',
  name,
  cell,
  ...rest,
})

const required = (code: string | undefined): Partial<CinField> =>
  code === undefined ? { isRequired: true } : { isRequired: true, code }

const identity = { isIdentity: true } as const

const text = (length: number): ReturnCell =>
  matching(new RegExp(`^.{1,${length}}$`), `a text of up to ${length} characters`)

/** The codes of a codec, in the order in which its name lists them. */
const orderOf = ({ name }: { readonly name: string }): readonly string[] =>
  [...name.matchAll(/"([^"]*)"/g)].map(([, code = '']) => code)

/** What each group is made of. */
export const cinStructure: Readonly<Record<CinGroupName, readonly CinPart[]>> = {
  Child: [
    {
      kind: 'section',
      name: 'ChildIdentifiers',
      parts: [
        field('LAchildID', text(50), { ...required('8500'), ...identity }),
        field('UPN', text(20), identity),
        field('FormerUPN', text(20), identity),
        field('UPNunknown', coded(NoPupilNumberCode)),
        field('PersonBirthDate', day, identity),
        field('ExpectedPersonBirthDate', day, identity),
        field('Sex', sex, { ...required('4180'), alias: 'GenderCurrent' }),
        field('PersonDeathDate', day),
      ],
    },
    {
      kind: 'section',
      name: 'ChildCharacteristics',
      parts: [
        field('Ethnicity', coded(EthnicityCode), required('4220')),
        {
          kind: 'list',
          name: 'Disabilities',
          item: 'Disability',
          cell: coded(DisabilityCode),
          order: orderOf(DisabilityCode),
          code: '8540',
        },
      ],
    },
    { kind: 'groups', name: 'CINdetails' },
  ],
  CINdetails: [
    field('CINreferralDate', day, required('8600')),
    field('ReferralSource', coded(ReferralSourceCode), required('8866')),
    field('PrimaryNeedCode', coded(NeedCode), { code: '8650' }),
    field('CINclosureDate', day),
    field('ReasonForClosure', coded(ClosureReasonCode), { code: '8640' }),
    field('DateOfInitialCPC', day),
    { kind: 'groups', name: 'Assessments' },
    { kind: 'groups', name: 'CINPlanDates' },
    { kind: 'groups', name: 'Section47' },
    field('ReferralNFA', truth, required('8568')),
    { kind: 'groups', name: 'ChildProtectionPlans' },
    { kind: 'unkept', name: 'PreProceedingsandFGDM' },
  ],
  Assessments: [
    field('AssessmentActualStartDate', day, required(undefined)),
    field('AssessmentInternalReviewDate', day),
    field('AssessmentAuthorisationDate', day),
    {
      kind: 'list',
      name: 'FactorsIdentifiedAtAssessment',
      item: 'AssessmentFactors',
      cell: coded(AssessmentFactorCode),
      order: orderOf(AssessmentFactorCode),
    },
  ],
  CINPlanDates: [field('CINPlanStartDate', day, required('4010')), field('CINPlanEndDate', day)],
  Section47: [
    field('S47ActualStartDate', day, required('8615')),
    field('InitialCPCtarget', day),
    field('DateOfInitialCPC', day),
    field('ICPCnotRequired', truth, { unsaid: 'false' }),
  ],
  ChildProtectionPlans: [
    field('CPPstartDate', day, required('8720')),
    field('CPPendDate', day),
    field('InitialCategoryOfAbuse', abuse, required('8905')),
    field('LatestCategoryOfAbuse', abuse, required('8910')),
    field(
      'NumberOfPreviousCPP',
      matching(/^(?:0|[1-9]\d{0,2})$/, 'a whole number up to 999'),
      required('8730'),
    ),
    { kind: 'groups', name: 'Reviews' },
  ],
  Reviews: [field('CPPreviewDate', day, required('8842Q'))],
}

/** The fields and lists of a group, including those in sections, in the order of the census. */
export const cinFieldsOf = (group: CinGroupName): readonly (CinField | CinList)[] =>
  fieldsIn(cinStructure[group])

const fieldsIn = (parts: readonly CinPart[]): readonly (CinField | CinList)[] =>
  parts.flatMap((part) =>
    part.kind === 'section'
      ? fieldsIn(part.parts)
      : part.kind === 'field' || part.kind === 'list'
        ? [part]
        : [],
  )
