import type { PlainDate, Recorded } from '@coflyfr/core'
import type { CaseEvent } from '../events.ts'
import type { LookedAfterEvent } from '../looked-after/events.ts'
import { answersOf } from './answers-of.ts'
import type { AnswerList, DayList, SpellList } from './case-history.ts'

/** The types of the events of a case that measures count: what a fold of them asks the log for. */
export const historyTypes = [
  'ContactReceived',
  'ContactDecided',
  'HandedOff',
  'ServiceRequested',
  'CrossReferred',
  'ServiceStarted',
  'ReferralAccepted',
  'AssessmentStarted',
  'AssessmentCompleted',
  'CareAndSupportPlanAgreed',
  'CareAndSupportPlanEnded',
  'StrategyDiscussionHeld',
  'EnquiryStarted',
  'EnquiryConcluded',
  'InitialConferenceHeld',
  'ChildRegistered',
  'ChildDeregistered',
  'LookedAfterPeriodStarted',
  'LegalStatusChanged',
  'PlacementStarted',
  'EpisodeEnded',
  'LookedAfterPeriodEnded',
  'EpisodesCorrected',
  'SchoolChanged',
  'StepUpAgreed',
  'StepDownAgreed',
  'ShortBreakTaken',
  'HealthContactRecorded',
  'EducationRecorded',
  'ActivityRecorded',
  'AccommodationRecorded',
  'HomelessnessRecorded',
  'CaseFactVoided',
] as const satisfies readonly CaseEvent['type'][]

/** An event of a case that measures count. */
export type HistoryEvent = Extract<CaseEvent, { readonly type: (typeof historyTypes)[number] }>

/** What measures keep of an event of a case. */
export type HistoryFact =
  | { readonly fact: 'day'; readonly on: PlainDate; readonly lists: readonly DayList[] }
  | {
      readonly fact: 'began'
      readonly on: PlainDate
      readonly list: SpellList
      readonly reference: string
      readonly endedOn: PlainDate | null
    }
  | {
      readonly fact: 'ended'
      readonly on: PlainDate
      readonly list: SpellList
      readonly reference: string
      readonly outcome: string | null
    }
  | {
      readonly fact: 'answers'
      readonly on: PlainDate
      readonly answers: readonly { readonly list: AnswerList; readonly isYes: boolean }[]
    }
  | { readonly fact: 'episodes'; readonly event: LookedAfterEvent }

/** The facts of one case by revision, so that a voided one can be removed. */
export type HistoryFacts = Map<number, HistoryFact>

/**
 * Adds what an event of a case says to its facts, in place.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { HandedOff, heedHistory } from '@coflyfr/outcomes/events'
 *
 * const teams = { fromTeam: 'front-door', toTeam: 'assessment', reason: 'specialism' } as const
 * const event = HandedOff.of(plainDate('2023-10-24'), { case: '7f3a9b21', ...teams })
 * const facts = heedHistory(new Map(), { ...event, revision: 7 })
 * assert.deepEqual(facts.get(7), { fact: 'day', on: '2023-10-24', lists: ['handoffs'] })
 * ```
 */
export const heedHistory = (
  facts: HistoryFacts,
  event: HistoryEvent & Pick<Recorded, 'revision'>,
): HistoryFacts => {
  if (event.type === 'CaseFactVoided') {
    facts.delete(event.data.revision)
    return facts
  }
  const fact = factOf(event)
  return fact === null ? facts : facts.set(event.revision, fact)
}

type FactEvent = Exclude<HistoryEvent, { readonly type: 'CaseFactVoided' }>

const factOf = (event: FactEvent): HistoryFact | null => {
  switch (event.type) {
    case 'ContactReceived':
    case 'ServiceRequested':
    case 'AssessmentStarted':
    case 'CareAndSupportPlanAgreed':
    case 'EnquiryStarted':
    case 'ChildRegistered':
    case 'ShortBreakTaken':
      return began(event)
    case 'ContactDecided':
    case 'ServiceStarted':
    case 'AssessmentCompleted':
    case 'CareAndSupportPlanEnded':
    case 'EnquiryConcluded':
    case 'ChildDeregistered':
      return ended(event)
    case 'HandedOff':
    case 'CrossReferred':
    case 'ReferralAccepted':
    case 'StrategyDiscussionHeld':
    case 'InitialConferenceHeld':
    case 'SchoolChanged':
    case 'StepUpAgreed':
    case 'StepDownAgreed':
    case 'HealthContactRecorded':
      return onADay(event)
    case 'EducationRecorded':
    case 'ActivityRecorded':
    case 'AccommodationRecorded':
    case 'HomelessnessRecorded':
      return { fact: 'answers', on: event.effectiveOn, answers: answersOf(event) }
    default:
      return { fact: 'episodes', event }
  }
}

type EventOfType<Type extends FactEvent['type']> = Extract<FactEvent, { readonly type: Type }>

const began = ({
  type,
  effectiveOn: on,
  data,
}: EventOfType<
  | 'ContactReceived'
  | 'ServiceRequested'
  | 'AssessmentStarted'
  | 'CareAndSupportPlanAgreed'
  | 'EnquiryStarted'
  | 'ChildRegistered'
  | 'ShortBreakTaken'
>): HistoryFact => {
  const from = (list: SpellList, reference: string, endedOn: PlainDate | null = null) =>
    ({ fact: 'began', on, list, reference, endedOn }) as const
  switch (type) {
    case 'ContactReceived':
      return from('contacts', data.contact)
    case 'ServiceRequested':
      return from('requests', data.request)
    case 'AssessmentStarted':
      return from('assessments', data.assessment)
    case 'CareAndSupportPlanAgreed':
      return from('plans', data.plan, data.endedOn)
    case 'EnquiryStarted':
      return from('enquiries', data.enquiry, data.concludedOn)
    case 'ChildRegistered':
      return from('registrations', data.registration, data.endedOn)
    case 'ShortBreakTaken':
      return from('shortBreaks', data.shortBreak, data.endedOn)
  }
}

const ended = ({
  type,
  effectiveOn: on,
  data,
}: EventOfType<
  | 'ContactDecided'
  | 'ServiceStarted'
  | 'AssessmentCompleted'
  | 'CareAndSupportPlanEnded'
  | 'EnquiryConcluded'
  | 'ChildDeregistered'
>): HistoryFact => {
  const of = (list: SpellList, reference: string, outcome: string | null = null) =>
    ({ fact: 'ended', on, list, reference, outcome }) as const
  switch (type) {
    case 'ContactDecided':
      return of('contacts', data.contact, data.outcome)
    case 'ServiceStarted':
      return of('requests', data.request)
    case 'AssessmentCompleted':
      return of('assessments', data.assessment)
    case 'CareAndSupportPlanEnded':
      return of('plans', data.plan)
    case 'EnquiryConcluded':
      return of('enquiries', data.enquiry)
    case 'ChildDeregistered':
      return of('registrations', data.registration)
  }
}

const onADay = ({
  type,
  effectiveOn: on,
  data,
}: EventOfType<
  | 'HandedOff'
  | 'CrossReferred'
  | 'ReferralAccepted'
  | 'StrategyDiscussionHeld'
  | 'InitialConferenceHeld'
  | 'SchoolChanged'
  | 'HealthContactRecorded'
  | 'StepUpAgreed'
  | 'StepDownAgreed'
>): HistoryFact | null => {
  const inLists = (...lists: readonly DayList[]) => ({ fact: 'day', on, lists }) as const
  switch (type) {
    case 'HandedOff':
      return inLists('handoffs')
    case 'CrossReferred':
      return inLists('crossReferrals')
    case 'ReferralAccepted':
      return data.reReferralOf === null ? inLists('referrals') : inLists('referrals', 'reReferrals')
    case 'StrategyDiscussionHeld':
      return inLists('discussions')
    case 'InitialConferenceHeld':
      return inLists('conferences')
    case 'SchoolChanged':
      return data.isTransition ? null : inLists('schoolChanges')
    case 'StepUpAgreed':
      return inLists('stepsUp')
    case 'StepDownAgreed':
      return inLists('stepsDown')
    case 'HealthContactRecorded':
      return data.kind === 'dentist-seen' ? inLists('dentistVisits') : null
  }
}
