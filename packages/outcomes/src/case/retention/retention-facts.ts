import type { PlainDate, Recorded } from '@coflyfr/core'
import type { CaseEvent } from '../events.ts'

/** The types of the events of a case that say how long its record is kept: what a fold of them asks the log for. */
export const retentionTypes = [
  'ChildRecorded',
  'ChildAmended',
  'BirthRecorded',
  'DeathRecorded',
  'ContactReceived',
  'ReferralAccepted',
  'ReferralReopened',
  'CaseClosed',
  'CareAndSupportPlanAgreed',
  'PlanReviewHeld',
  'StrategyDiscussionHeld',
  'EnquiryStarted',
  'InitialConferenceHeld',
  'ChildRegistered',
  'CoreGroupHeld',
  'ReviewConferenceHeld',
  'ChildDeregistered',
  'VisitMade',
  'LookedAfterPeriodStarted',
  'LookedAfterReviewHeld',
  'LookedAfterPeriodEnded',
  'EpisodesCorrected',
  'PlacedForAdoption',
  'AdoptionRecorded',
  'CaseFactVoided',
] as const satisfies readonly CaseEvent['type'][]

/** An event of a case that says how long its record is kept. */
export type CaseRetentionEvent = Extract<
  CaseEvent,
  { readonly type: (typeof retentionTypes)[number] }
>

/** The classes of record that events of a case put it in, under the names of the standard schedule. */
export type CaseRecordClass =
  | 'looked-after'
  | 'adoption'
  | 'adoption-not-granted'
  | 'child-protection'
  | 'child-in-need'

/** What an event of a case says of how long its record is kept. */
export type RetentionFact =
  | { readonly fact: 'born'; readonly month: string }
  | { readonly fact: 'died'; readonly on: PlainDate }
  | { readonly fact: 'in-class'; readonly recordClass: CaseRecordClass }
  | { readonly fact: 'contact'; readonly on: PlainDate }
  | { readonly fact: 'opened'; readonly referral: string }
  | { readonly fact: 'closed'; readonly referral: string; readonly on: PlainDate }
  | { readonly fact: 'adoption-begun' }
  | { readonly fact: 'adopted'; readonly on: PlainDate }

/** What one case says, by revision, so that a voided event can be removed. */
export type RetentionFacts = Map<number, readonly RetentionFact[]>

/** A child who left by an adoption order. */
const adopted: ReadonlySet<string> = new Set(['E11', 'E12'])

type FactEvent = Exclude<CaseRetentionEvent, { readonly type: 'CaseFactVoided' }>

/**
 * Adds what an event of a case says to its facts, in place.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { DeathRecorded, heedRetention } from '@coflyfr/outcomes/events'
 *
 * const event = DeathRecorded.of(plainDate('2023-10-24'), { case: '7f3a9b21' })
 * const facts = heedRetention(new Map(), { ...event, revision: 7 })
 * assert.deepEqual(facts.get(7), [{ fact: 'died', on: '2023-10-24' }])
 * ```
 */
export const heedRetention = (
  facts: RetentionFacts,
  event: CaseRetentionEvent & Pick<Recorded, 'revision'>,
): RetentionFacts => {
  if (event.type !== 'CaseFactVoided') return facts.set(event.revision, factsOf(event))
  facts.delete(event.data.revision)
  return facts
}

const inClass = (recordClass: CaseRecordClass): RetentionFact => ({ fact: 'in-class', recordClass })

const born = (month: string | null): readonly RetentionFact[] =>
  month === null ? [] : [{ fact: 'born', month }]

const factsOf = (event: FactEvent): readonly RetentionFact[] => {
  const contact: RetentionFact = { fact: 'contact', on: event.effectiveOn }
  switch (event.type) {
    case 'ChildRecorded':
      return event.data.birth?.status === 'born' ? born(event.data.birth.month) : []
    case 'ChildAmended':
    case 'BirthRecorded':
      return born(event.data.birthMonth)
    case 'DeathRecorded':
      return [{ fact: 'died', on: event.effectiveOn }]
    case 'ReferralAccepted':
    case 'ReferralReopened':
    case 'CaseClosed':
      return [contact, ...ofReferral(event)]
    case 'CareAndSupportPlanAgreed':
    case 'PlanReviewHeld':
      return [contact, inClass('child-in-need')]
    case 'StrategyDiscussionHeld':
    case 'EnquiryStarted':
    case 'InitialConferenceHeld':
    case 'ChildRegistered':
    case 'CoreGroupHeld':
    case 'ReviewConferenceHeld':
    case 'ChildDeregistered':
      return [contact, inClass('child-protection')]
    case 'ContactReceived':
    case 'VisitMade':
      return [contact]
    default:
      return [contact, ...ofLookedAfter(event)]
  }
}

type EventOfType<Type extends FactEvent['type']> = Extract<FactEvent, { readonly type: Type }>

const ofReferral = ({
  type,
  data,
  effectiveOn: on,
}: EventOfType<
  'ReferralAccepted' | 'ReferralReopened' | 'CaseClosed'
>): readonly RetentionFact[] => {
  const { referral } = data
  if (type === 'CaseClosed') return [{ fact: 'closed', referral, on }]
  const opened = [inClass('child-in-need'), { fact: 'opened', referral }] as const
  return type === 'ReferralReopened' || data.closedOn === null
    ? opened
    : [...opened, { fact: 'closed', referral, on: data.closedOn }]
}

const ofLookedAfter = (
  event: EventOfType<
    | 'LookedAfterPeriodStarted'
    | 'LookedAfterReviewHeld'
    | 'LookedAfterPeriodEnded'
    | 'EpisodesCorrected'
    | 'PlacedForAdoption'
    | 'AdoptionRecorded'
  >,
): readonly RetentionFact[] => {
  switch (event.type) {
    case 'LookedAfterPeriodStarted':
    case 'LookedAfterReviewHeld':
    case 'EpisodesCorrected':
      return [inClass('looked-after')]
    case 'LookedAfterPeriodEnded':
      return adopted.has(event.data.reasonCeased)
        ? [inClass('looked-after'), { fact: 'adopted', on: event.effectiveOn }]
        : [inClass('looked-after')]
    case 'PlacedForAdoption':
    case 'AdoptionRecorded':
      return [{ fact: 'adoption-begun' }]
  }
}
