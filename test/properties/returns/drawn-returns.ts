import fc from 'fast-check'
import { csvText } from './csv-text.ts'

/** The columns of each table of the collection. */
const ssda903Columns = {
  Header: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
  UASC: ['CHILD', 'SEX', 'DOB', 'DUC'],
  Episodes: [
    'CHILD',
    'DECOM',
    'RNE',
    'LS',
    'CIN',
    'PLACE',
    'PLACE_PROVIDER',
    'DEC',
    'REC',
    'REASON_PLACE_CHANGE',
    'HOME_POST',
    'PL_POST',
    'URN',
  ],
  PrevPerm: ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'],
  Reviews: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
  Missing: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
  PlacedAdoption: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  AD1: [
    'CHILD',
    'DOB',
    'DATE_INT',
    'DATE_MATCH',
    'FOSTER_CARE',
    'NB_ADOPTR',
    'SEX_ADOPTR',
    'LS_ADOPTR',
  ],
  OC2: [
    'CHILD',
    'DOB',
    'SDQ_SCORE',
    'SDQ_REASON',
    'CONVICTED',
    'HEALTH_CHECK',
    'IMMUNISATIONS',
    'TEETH_CHECK',
    'HEALTH_ASSESSMENT',
    'SUBSTANCE_MISUSE',
    'INTERVENTION_RECEIVED',
    'INTERVENTION_OFFERED',
  ],
  OC3: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
} as const

/** A table of the return. */
export type Table = keyof typeof ssda903Columns

/** A row by its columns. */
export type Row = Readonly<Record<string, string>>

/** The rows of each table. */
export type DrawnReturn = Readonly<Partial<Record<Table, readonly Row[]>>>

const tables = Object.keys(ssda903Columns) as readonly Table[]

/** The files of a return, including those of tables without rows. */
export const filesOfReturn = (drawn: DrawnReturn): Readonly<Record<string, string>> =>
  Object.fromEntries(
    tables.map((table) => [`${table}.csv`, csvText(ssda903Columns[table], drawn[table] ?? [])]),
  )

/** A day counted from the first of 2022-23; negative numbers are in the year before. */
const dayOf = (after: number): string => {
  const [year = '', month = '', day = ''] = new Date(Date.UTC(2022, 3, 1 + after))
    .toISOString()
    .slice(0, 'yyyy-mm-dd'.length)
    .split('-')
  return `${day}/${month}/${year}`
}

const yesOrNo = fc.constantFrom('', '0', '1')

const child = fc.record({
  sex: fc.constantFrom('1', '2'),
  born: fc.integer({ min: -6000, max: -4500 }),
  ethnicity: fc.constantFrom('WBRI', 'MWBC', 'CHNE', 'REFU'),
  upn: fc.constantFrom('UN1', 'UN4', 'real'),
  mother: fc.constantFrom('', '0', '1'),
  uasc: fc.constantFrom('no', 'open', 'ended'),
  starts: fc.integer({ min: -90, max: 30 }),
  episodes: fc.array(
    fc.record({
      days: fc.integer({ min: 1, max: 60 }),
      reason: fc.constantFrom('L', 'P', 'T', 'B', 'U'),
      status: fc.constantFrom('C1', 'C2', 'V2', 'E1'),
      need: fc.constantFrom('N1', 'N4', 'N8'),
      place: fc.constantFrom('U6', 'K2', 'P1', 'H5'),
      provider: fc.constantFrom('', 'PR1', 'PR4'),
      change: fc.constantFrom('', 'CARPL', 'CREQB'),
      posts: fc.constantFrom(['', ''], ['CF31 4WB', 'CF32 0AA'], ['', 'CF33 6AA']),
      urn: fc.constantFrom('', 'SC123456', '1234567', 'XXXXXXX'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  ending: fc.constantFrom('open', 'E4A', 'E11', 'again'),
  prevPerm: fc.constantFrom(null, ['P1', '672', -900], ['P2', 'L', null], ['P4', '', null]),
  reviews: fc.array(fc.constantFrom('PN1', 'PN3', 'PN7'), { maxLength: 3 }),
  missing: fc.array(fc.tuple(fc.constantFrom('M', 'A'), fc.integer({ min: 0, max: 9 })), {
    maxLength: 3,
  }),
  isLastMissingOpen: fc.boolean(),
  adoption: fc.constantFrom('no', 'open', 'RD2'),
  ad1: fc.boolean(),
  oc2: fc.constantFrom(null, ['17', ''], ['', 'SDQ2'], ['0', '']),
  health: fc.array(yesOrNo, { minLength: 6, maxLength: 6 }),
  intervention: fc.constantFrom(['', ''], ['1', ''], ['0', '1']),
  oc3: fc.constantFrom(null, ['YES', 'F2', 'B1'], ['NO', '0', '0']),
})

type Drawn = typeof child extends fc.Arbitrary<infer One> ? One : never

const realUpns = ['H801200001001', 'E801200001026']

const episodesOf = (drawn: Drawn, number: string): readonly Row[] => {
  let at = drawn.starts
  const rows: Row[] = drawn.episodes.map((one, index) => {
    const start = at
    at += one.days
    return {
      CHILD: number,
      DECOM: dayOf(start),
      RNE: index === 0 ? 'S' : one.reason,
      LS: one.status,
      CIN: one.need,
      PLACE: one.place,
      PLACE_PROVIDER: one.provider,
      DEC: dayOf(at),
      REC: 'X1',
      REASON_PLACE_CHANGE: one.change,
      HOME_POST: one.posts[0] ?? '',
      PL_POST: one.posts[1] ?? '',
      URN: one.urn,
    }
  })
  const last = rows.at(-1) ?? {}
  const rest = rows.slice(0, -1)
  if (drawn.ending === 'open')
    return [...rest, { ...last, DEC: '', REC: '', REASON_PLACE_CHANGE: '' }]
  if (drawn.ending !== 'again') return [...rest, { ...last, REC: drawn.ending }]
  const again = { DECOM: dayOf(at + 7), RNE: 'S', DEC: '', REC: '', REASON_PLACE_CHANGE: '' }
  return [...rest, { ...last, REC: 'E4A' }, { ...last, ...again }]
}

/** A return has the episodes that touch its year; those that ended earlier are in the return of their year. */
const isInYear = ({ DEC = '' }: Row): boolean =>
  DEC === '' || DEC.split('/').reverse().join('-') >= '2022-04-01'

/** Days of the year on which the child is looked after. */
const reviewDays = ({ starts, episodes, reviews, ending }: Drawn): readonly number[] => {
  const end = episodes.reduce((sum, { days }) => sum + days, starts)
  return reviews
    .map((_, index) => Math.max(0, starts) + index * 9)
    .filter((day) => ending === 'open' || day < end)
}

const rowsOfChild = (drawn: Drawn, at: number): DrawnReturn => {
  const number = String(101 + at)
  const DOB = dayOf(drawn.born)
  const who = { CHILD: number, DOB }
  const hasChild = drawn.mother === '1' && drawn.sex === '2'
  const episodes = episodesOf(drawn, number).filter(isInYear)
  const [first] = episodes
  if (first?.['RNE'] !== 'S') return {}
  const [received = '', offered = ''] = drawn.intervention
  const days = (index: number): string => dayOf(index * 40)
  return {
    Header: [
      {
        ...who,
        SEX: drawn.sex,
        ETHNIC: drawn.ethnicity,
        UPN: drawn.upn === 'real' ? (realUpns[at] ?? 'UN1') : drawn.upn,
        MOTHER: drawn.mother,
        MC_DOB: hasChild ? dayOf(-30) : '',
      },
    ],
    UASC:
      drawn.uasc === 'no'
        ? []
        : [{ ...who, SEX: drawn.sex, DUC: drawn.uasc === 'open' ? '' : dayOf(200) }],
    Episodes: episodes,
    PrevPerm:
      drawn.prevPerm === null
        ? []
        : [
            {
              ...who,
              PREV_PERM: String(drawn.prevPerm[0]),
              LA_PERM: String(drawn.prevPerm[1]),
              DATE_PERM: drawn.prevPerm[2] === null ? '' : dayOf(Number(drawn.prevPerm[2])),
            },
          ],
    Reviews: reviewDays(drawn).map((day, index) => ({
      ...who,
      REVIEW: dayOf(day),
      REVIEW_CODE: drawn.reviews[index] ?? '',
    })),
    Missing: drawn.missing.map(([kind, length], index) => ({
      ...who,
      MISSING: kind,
      MIS_START: days(index),
      MIS_END:
        drawn.isLastMissingOpen && index === drawn.missing.length - 1
          ? ''
          : dayOf(index * 40 + length),
    })),
    PlacedAdoption:
      drawn.adoption === 'no'
        ? []
        : [
            {
              ...who,
              DATE_PLACED: dayOf(60),
              DATE_PLACED_CEASED: drawn.adoption === 'open' ? '' : dayOf(80),
              REASON_PLACED_CEASED: drawn.adoption === 'open' ? '' : drawn.adoption,
            },
          ],
    AD1: drawn.ad1
      ? [
          {
            ...who,
            DATE_INT: dayOf(20),
            DATE_MATCH: dayOf(50),
            FOSTER_CARE: '0',
            NB_ADOPTR: '2',
            SEX_ADOPTR: 'MF',
            LS_ADOPTR: 'L11',
          },
        ]
      : [],
    OC2:
      drawn.oc2 === null
        ? []
        : [
            {
              ...who,
              SDQ_SCORE: drawn.oc2[0] ?? '',
              SDQ_REASON: drawn.oc2[1] ?? '',
              ...Object.fromEntries(
                ssda903Columns.OC2.slice(4, 10).map((name, index) => [
                  name,
                  drawn.health[index] ?? '',
                ]),
              ),
              INTERVENTION_RECEIVED: received,
              INTERVENTION_OFFERED: offered,
            },
          ],
    OC3:
      drawn.oc3 === null
        ? []
        : [
            {
              ...who,
              IN_TOUCH: drawn.oc3[0] ?? '',
              ACTIV: drawn.oc3[1] ?? '',
              ACCOM: drawn.oc3[2] ?? '',
            },
          ],
  }
}

/** Valid returns of several children with all tables. */
export const drawnReturns: fc.Arbitrary<DrawnReturn> = fc
  .array(child, { minLength: 1, maxLength: 5 })
  .map((children) => {
    const each = children.map(rowsOfChild)
    return Object.fromEntries(
      tables.map((table) => [table, each.flatMap((rows) => rows[table] ?? [])]),
    )
  })
