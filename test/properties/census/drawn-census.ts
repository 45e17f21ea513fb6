import {
  addDays,
  type FinancialYear,
  financialYear,
  firstDayOf,
  isUpn,
  lastDayOf,
  type PlainDate,
} from '@coflyfr/core'
import fc from 'fast-check'
import { drawnReferrals } from './drawn-referrals.ts'
import { inOrder, type Node, node, texts, xmlOf } from './xml-of.ts'

/** A valid census in the form of the return, and how many children it has. */
export interface DrawnCensus {
  readonly year: FinancialYear
  readonly text: string
  readonly children: number
}

const years = ['2018-19', '2022-23', '2024-25', '2025-26'].map(financialYear)

const ethnicities =
  'WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT'.split(
    ' ',
  )

const disabilities = 'MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA'.split(' ')

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** The pupil number with its check letter. */
const upnOf = (number: number): string => {
  const digits = `801${String(number).padStart(9, '0')}`
  const letter = [...letters].find((one) => isUpn(one + digits))
  if (letter === undefined) throw new Error(`No letter checks ${digits}`)
  return letter + digits
}

/** Draws one child by one choice after the other, so that choices that depend on others can be valid. */
const drawnChild = (gen: fc.GeneratorValue, year: FinancialYear, number: number): Node => {
  const [first, last] = [firstDayOf(year), lastDayOf(year)]
  const one = <Value>(...values: readonly Value[]): Value => gen(fc.constantFrom, ...values)
  const within = (from: PlainDate, days: number): PlainDate =>
    addDays(from, gen(fc.integer, { min: 0, max: days }))
  const isUnborn = gen(fc.integer, { min: 0, max: 9 }) === 0
  const referrals = drawnReferrals(gen, { year, first, last, isUnborn })
  const isAllWithoutAction = referrals.every(({ isWithoutAction }) => isWithoutAction)
  const identity = one('upn', 'former', 'reason', 'none')
  const sexes = year >= '2024-25' ? ['M', 'F', 'U'] : ['1', '2', '9', '0']
  const sex = isUnborn ? (year >= '2024-25' ? 'U' : '0') : one(...sexes)
  const isDead = !isUnborn && gen(fc.integer, { min: 0, max: 9 }) === 0
  const disabled = gen(fc.subarray<string>, disabilities, { maxLength: 3 })
  const isTold = !isUnborn && (!isAllWithoutAction || one(true, false))
  return node('Child', [
    node('ChildIdentifiers', [
      ...texts({
        LAchildID: `K${String(number).padStart(4, '0')}${one('', 'a', 'Z')}`,
        UPN: identity === 'upn' || identity === 'former' ? upnOf(number) : '',
        FormerUPN: identity === 'former' ? upnOf(number + 500) : '',
        UPNunknown:
          identity === 'reason'
            ? one('UN1', 'UN2', 'UN3', 'UN4', 'UN5', 'UN6', ...(isAllWithoutAction ? ['UN7'] : []))
            : '',
        PersonBirthDate: isUnborn ? '' : within(addDays(first, -6000), 5500),
        ExpectedPersonBirthDate: isUnborn ? within(addDays(last, 1), 200) : '',
        [year >= '2024-25' ? 'Sex' : 'GenderCurrent']: sex,
        PersonDeathDate: isDead ? last : '',
      }),
    ]),
    node('ChildCharacteristics', [
      ...texts({ Ethnicity: one(...ethnicities) }),
      node(
        'Disabilities',
        isTold
          ? (disabled.length === 0 ? ['NONE'] : disabled).map((code) => node('Disability', code))
          : [],
      ),
    ]),
    ...inOrder(referrals.map(({ element }) => element)),
  ])
}

const header = (year: FinancialYear): Node => {
  const last = lastDayOf(year)
  return node('Header', [
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
  ])
}

/** Any valid census of a few children, in the order of the return. */
export const drawnCensuses: fc.Arbitrary<DrawnCensus> = fc.gen().map((gen) => {
  const year = gen(fc.constantFrom, ...years)
  const children = gen(fc.integer, { min: 1, max: 4 })
  const nodes = Array.from({ length: children }, (_, at) => drawnChild(gen, year, at + 1))
  const message = node('Message', [header(year), node('Children', nodes)])
  return { year, children, text: `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(message, 0)}` }
})
