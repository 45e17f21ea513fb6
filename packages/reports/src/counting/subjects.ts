import type { PlainDate } from '@coflyfr/core'
import type { CaseHistory, Counting } from '@coflyfr/outcomes/events'

/** A kind of record. Until a ledger holds one that a rule counts, the count is missing rather than zero. */
type Subject = Exclude<keyof CaseHistory, 'reReferrals'>

type Rule = Exclude<Counting, { readonly clock: string } | { readonly group: string }>['rule']

/** For each rule, the records any of which shows that a council records what the rule counts. */
const subjectsByRule: Readonly<Record<Rule, readonly Subject[]>> = {
  'contacts-received': ['contacts'],
  'contacts-decided': ['contacts'],
  'contacts-to-advice': ['contacts'],
  'contacts-to-early-help': ['contacts'],
  'contacts-to-assessment': ['contacts'],
  'referrals-accepted': ['referrals'],
  're-referrals': ['referrals'],
  'assessments-completed': ['assessments'],
  'plans-agreed': ['plans'],
  'strategy-discussions': ['discussions'],
  'enquiries-started': ['enquiries'],
  'enquiries-concluded': ['enquiries'],
  'initial-conferences': ['conferences'],
  registrations: ['registrations'],
  're-registrations-within-12-months': ['registrations'],
  deregistrations: ['registrations'],
  'days-on-register-of-removed': ['registrations'],
  'became-looked-after': ['episodes'],
  'became-looked-after-dentist-within-3-months': ['dentistVisits'],
  'ceased-looked-after': ['episodes'],
  'returned-home': ['episodes'],
  handoffs: ['handoffs', 'contacts'],
  'cross-referrals': ['requests'],
  'steps-up': ['stepsUp'],
  'steps-down': ['stepsDown'],
  'services-started': ['requests'],
  'days-waited-for-services': ['requests'],
  'children-with-activity': ['contacts', 'handoffs', 'requests'],
  'looked-after-in-period': ['episodes'],
  'key-stage-2-assessed': ['keyStage2'],
  'key-stage-2-achieved': ['keyStage2'],
  'key-stage-4-assessed': ['keyStage4'],
  'key-stage-4-achieved': ['keyStage4'],
  'care-leavers-asked-after-12-months': ['activityAfter12Months'],
  'care-leavers-in-education-or-work-after-12-months': ['activityAfter12Months'],
  'care-leavers-asked-after-24-months': ['activityAfter24Months'],
  'care-leavers-in-education-or-work-after-24-months': ['activityAfter24Months'],
  'care-leavers-on-record': ['homeless'],
  'care-leavers-homeless': ['homeless'],
  'census-children': ['plans', 'registrations', 'episodes'],
  'looked-after': ['episodes'],
  registered: ['registrations'],
  'registered-not-looked-after': ['registrations'],
  'planned-only': ['plans'],
  'children-with-plan': ['plans'],
  'children-with-plan-not-looked-after': ['plans'],
  'looked-after-3-placements-in-year': ['episodes'],
  'looked-after-school-change-in-year': ['schoolChanges'],
  'looked-after-not-with-family': ['episodes'],
  'placed-in-wales-outside-authority': ['episodes'],
  'placed-outside-wales': ['episodes'],
  'on-short-break': ['shortBreaks', 'episodes'],
}

const dayOf = (one: CaseHistory[Subject][number]): PlainDate => {
  if (typeof one === 'string') return one
  return 'startedOn' in one ? one.startedOn : one.on
}

const everySubject: readonly Subject[] = [...new Set(Object.values(subjectsByRule).flat())]

/** The first day on which each kind of record exists. */
export const firstDays = (histories: readonly CaseHistory[]): ReadonlyMap<Subject, PlainDate> => {
  const first = new Map<Subject, PlainDate>()
  for (const subject of everySubject)
    for (const history of histories)
      for (const one of history[subject]) {
        const day = dayOf(one)
        const known = first.get(subject)
        if (known === undefined || day < known) first.set(subject, day)
      }
  return first
}

/** Whether anything that a rule counts was on record by a day. */
export const isRecorded = (
  first: ReadonlyMap<Subject, PlainDate>,
  rule: Rule,
  day: PlainDate,
): boolean => subjectsByRule[rule].some((subject) => (first.get(subject) ?? '9999') <= day)
