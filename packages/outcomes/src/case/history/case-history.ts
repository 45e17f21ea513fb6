import type { PlainDate } from '@coflyfr/core'
import type { EpisodeLine } from '../looked-after/line.ts'
import type { Spell } from '../spell.ts'

/** Something with a beginning and an end, and what it led to if the end says so. */
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

/** Lists of yes-or-no answers about somebody; every record of a care leaver answers `homeless`. */
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

/** What happened in one case and what was true of the child, as measures count it; each list in the order of recording. */
export type CaseHistory = Readonly<Record<SpellList, readonly SpellInHistory[]>> &
  Readonly<Record<DayList, readonly PlainDate[]>> &
  Readonly<Record<AnswerList, readonly AnswerInHistory[]>> & { readonly episodes: EpisodeLine }
