import { type CaseHistory, historyOf } from '@coflyfr/outcomes/events'
import { survivingKey } from '@coflyfr/privacy/events'
import type { CountsState } from './project.ts'

/** The history under two keys of one child. */
const together = (one: CaseHistory, other: CaseHistory): CaseHistory => ({
  contacts: [...one.contacts, ...other.contacts],
  requests: [...one.requests, ...other.requests],
  assessments: [...one.assessments, ...other.assessments],
  plans: [...one.plans, ...other.plans],
  enquiries: [...one.enquiries, ...other.enquiries],
  registrations: [...one.registrations, ...other.registrations],
  shortBreaks: [...one.shortBreaks, ...other.shortBreaks],
  handoffs: [...one.handoffs, ...other.handoffs],
  crossReferrals: [...one.crossReferrals, ...other.crossReferrals],
  referrals: [...one.referrals, ...other.referrals],
  reReferrals: [...one.reReferrals, ...other.reReferrals],
  discussions: [...one.discussions, ...other.discussions],
  conferences: [...one.conferences, ...other.conferences],
  schoolChanges: [...one.schoolChanges, ...other.schoolChanges],
  stepsUp: [...one.stepsUp, ...other.stepsUp],
  stepsDown: [...one.stepsDown, ...other.stepsDown],
  dentistVisits: [...one.dentistVisits, ...other.dentistVisits],
  keyStage2: [...one.keyStage2, ...other.keyStage2],
  keyStage4: [...one.keyStage4, ...other.keyStage4],
  activityAfter12Months: [...one.activityAfter12Months, ...other.activityAfter12Months],
  activityAfter24Months: [...one.activityAfter24Months, ...other.activityAfter24Months],
  homeless: [...one.homeless, ...other.homeless],
  episodes: [...one.episodes, ...other.episodes],
})

/** The history of each child; for a child with merged keys, the history under all of them. */
export const childrenOf = ({ histories, mergedInto }: CountsState): readonly CaseHistory[] => {
  const children = new Map<string, CaseHistory>()
  for (const [pseudonym, facts] of histories) {
    const key = survivingKey(mergedInto, pseudonym)
    const history = historyOf(facts)
    const known = children.get(key)
    children.set(key, known === undefined ? history : together(known, history))
  }
  return [...children.values()]
}
