import type { Placed, PlainDate } from '@coflyfr/core'
import type { CaseEvent } from '@coflyfr/outcomes/events'
import { compareTexts } from '../compare-texts.ts'
import type { ReturnCells } from './return-row.ts'

/** What the return says about a child. */
export interface ChildCells {
  readonly header: ReturnCells
  readonly uasc: { readonly SEX: string; readonly DUC: PlainDate | '' } | null
}

type About = Extract<
  Placed<CaseEvent>,
  { readonly type: 'ChildRecorded' | 'ChildAmended' | 'BirthRecorded' }
>

const isAbout = (fact: Placed<CaseEvent>): fact is Extract<Placed<CaseEvent>, About> =>
  fact.type === 'ChildRecorded' || fact.type === 'ChildAmended' || fact.type === 'BirthRecorded'

/**
 * What was known about a child on a day; null where nothing is recorded at all. What was recorded first also holds for
 * the days before it.
 */
export const childCells = (
  facts: readonly Placed<CaseEvent>[],
  on: PlainDate,
): ChildCells | null => {
  const about = facts.filter(isAbout)
  const recorded = about.find(({ type }) => type === 'ChildRecorded')
  if (recorded === undefined) return null
  const dated = about
    .filter(({ effectiveOn }) => effectiveOn <= on)
    .sort((one, other) => compareTexts(one.effectiveOn, other.effectiveOn))
  let known = {
    sex: '',
    ethnicity: '',
    upn: '',
    mother: '',
    unaccompanied: false,
    ended: nothing,
  }
  for (const { type, data } of [recorded, ...dated]) {
    if (type === 'BirthRecorded') {
      known = { ...known, sex: data.sex }
      continue
    }
    known = {
      sex: data.sex ?? known.sex,
      ethnicity: data.ethnicity ?? known.ethnicity,
      upn: data.noPupilNumber ?? known.upn,
      mother: data.isMother === null ? known.mother : data.isMother ? '1' : '0',
      unaccompanied: data.unaccompanied ?? known.unaccompanied,
      ended: data.unaccompaniedEndedOn ?? known.ended,
    }
  }
  const { sex: SEX, ethnicity: ETHNIC, upn: UPN, mother: MOTHER } = known
  return {
    header: { SEX, ETHNIC, UPN, MOTHER },
    uasc: known.unaccompanied ? { SEX, DUC: known.ended } : null,
  }
}

/** No day. */
const nothing: PlainDate | '' = ''
