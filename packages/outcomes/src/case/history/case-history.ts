import type { PlainDate } from '@coflyfr/core'
import type { EpisodeLine } from '../looked-after/line.ts'
import type { Spell } from '../spell.ts'

/** Something with a beginning and an end, and what it led to where that is told with the end. */
export interface SpellInHistory extends Spell {
  readonly outcome: string | null
}

/** Lists of what begins and ends: a contact ends with its decision, a request with the start of the service. */
export type SpellList =
  | 'contacts'
  | 'requests'
  | 'assessments'
  | 'plans'
  | 'enquiries'
  | 'registrations'
  | 'shortBreaks'

/** Lists of what happens on a day; changes of school that are no transition. */
export type DayList =
  | 'handoffs'
  | 'crossReferrals'
  | 'referrals'
  | 'reReferrals'
  | 'discussions'
  | 'conferences'
  | 'schoolChanges'
  | 'dentistVisits'
  | 'stepsUp'
  | 'stepsDown'

/** Lists of what was asked about somebody, each time with yes or no; `homeless` is asked with all that a care leaver is. */
export type AnswerList =
  | 'keyStage2'
  | 'keyStage4'
  | 'activityAfter12Months'
  | 'activityAfter24Months'
  | 'homeless'

/** An answer of a day. */
export interface AnswerInHistory {
  readonly on: PlainDate
  readonly isYes: boolean
}

/** What happened in one case and what held of the child, as measures count it; each list as it was recorded. */
export type CaseHistory = Readonly<Record<SpellList, readonly SpellInHistory[]>> &
  Readonly<Record<DayList, readonly PlainDate[]>> &
  Readonly<Record<AnswerList, readonly AnswerInHistory[]>> & { readonly episodes: EpisodeLine }
