import { type EventOf, type PlainDate, withEntry } from '@coflyfr/core'
import type * as t from 'io-ts'
import type {
  DiscussionOutcome,
  InitialConferenceDecision,
  ReviewConferenceDecision,
} from '../codes/protection-codes.ts'
import type { Spell } from '../spell.ts'
import type {
  ChildRegistered,
  EnquiryStarted,
  InitialConferenceHeld,
  ProtectionEvent,
  ReviewConferenceHeld,
} from './events.ts'

/** A strategy discussion. */
export interface StrategyDiscussion {
  readonly referral: string
  readonly heldOn: PlainDate
  readonly outcome: t.TypeOf<typeof DiscussionOutcome>
}

/** An enquiry under section 47, from its start to its conclusion. */
export interface Enquiry extends Spell {
  readonly referral: string
}

interface Conference {
  readonly referral: string
  readonly heldOn: PlainDate
  readonly chair: string
}

/** A conference that decided whether the child is registered. */
export interface InitialConference extends Conference {
  readonly kind: 'initial'
  readonly decision: t.TypeOf<typeof InitialConferenceDecision>
  readonly planSentOn: PlainDate | null
}

/** A conference that decided whether the child stays registered. */
export interface ReviewConference extends Conference {
  readonly kind: 'review'
  readonly registration: string
  readonly decision: t.TypeOf<typeof ReviewConferenceDecision>
}

/** A child's time on the register. */
export interface Registration extends Spell {
  readonly referral: string
  readonly meetings: readonly string[]
}

/** The registrations of a case by reference. */
export type Registrations = ReadonlyMap<string, Registration>

/** Child protection of one case. */
export interface ProtectionState {
  readonly discussions: ReadonlyMap<string, StrategyDiscussion>
  readonly enquiries: ReadonlyMap<string, Enquiry>
  readonly conferences: ReadonlyMap<string, InitialConference | ReviewConference>
  readonly registrations: Registrations
}

/** Nothing happened. */
export const initialProtection: ProtectionState = {
  discussions: new Map(),
  enquiries: new Map(),
  conferences: new Map(),
  registrations: new Map(),
}

/** Folds one event of child protection. */
export const evolveProtection = (
  state: ProtectionState,
  event: ProtectionEvent,
): ProtectionState => {
  const { type, data, effectiveOn } = event
  switch (type) {
    case 'StrategyDiscussionHeld': {
      const { discussion, referral, outcome } = data
      const held = { referral, heldOn: effectiveOn, outcome }
      return { ...state, discussions: withEntry(state.discussions, discussion, held) }
    }
    case 'EnquiryStarted':
      return enquiryStarted(state, event)
    case 'EnquiryConcluded':
      return enquiryConcluded(state, data.enquiry, effectiveOn)
    case 'InitialConferenceHeld':
      return initialConference(state, event)
    case 'OutlinePlanCirculated':
      return planSent(state, data.conference, effectiveOn)
    case 'ChildRegistered':
      return registered(state, event)
    case 'AbuseCategoriesChanged':
      return state
    case 'CoreGroupHeld':
      return withRegistration(state, data.registration, (registration) => ({
        ...registration,
        meetings: [...registration.meetings, data.meeting],
      }))
    case 'ReviewConferenceHeld':
      return reviewConference(state, event)
    case 'ChildDeregistered':
      return withRegistration(state, data.registration, (registration) => ({
        ...registration,
        endedOn: effectiveOn,
      }))
  }
}

const enquiryStarted = (
  state: ProtectionState,
  { data, effectiveOn: startedOn }: EventOf<typeof EnquiryStarted>,
): ProtectionState => {
  const { enquiry, referral, concludedOn: endedOn } = data
  return {
    ...state,
    enquiries: withEntry(state.enquiries, enquiry, { referral, startedOn, endedOn }),
  }
}

const enquiryConcluded = (
  state: ProtectionState,
  enquiry: string,
  endedOn: PlainDate,
): ProtectionState => {
  const known = state.enquiries.get(enquiry)
  return known === undefined
    ? state
    : { ...state, enquiries: withEntry(state.enquiries, enquiry, { ...known, endedOn }) }
}

const initialConference = (
  state: ProtectionState,
  { data, effectiveOn: heldOn }: EventOf<typeof InitialConferenceHeld>,
): ProtectionState => {
  const { conference, referral, chair, decision } = data
  const held = { kind: 'initial', referral, heldOn, chair, decision, planSentOn: null } as const
  return { ...state, conferences: withEntry(state.conferences, conference, held) }
}

const planSent = (
  state: ProtectionState,
  conference: string,
  planSentOn: PlainDate,
): ProtectionState => {
  const known = state.conferences.get(conference)
  return known?.kind === 'initial'
    ? { ...state, conferences: withEntry(state.conferences, conference, { ...known, planSentOn }) }
    : state
}

const registered = (
  state: ProtectionState,
  { data, effectiveOn: startedOn }: EventOf<typeof ChildRegistered>,
): ProtectionState => {
  const { registration, conference, endedOn } = data
  // A registration names a conference of its case, which names its referral.
  const referral = state.conferences.get(conference)?.referral ?? ''
  const one = { referral, startedOn, endedOn, meetings: [] }
  return { ...state, registrations: withEntry(state.registrations, registration, one) }
}

const reviewConference = (
  state: ProtectionState,
  { data, effectiveOn: heldOn }: EventOf<typeof ReviewConferenceHeld>,
): ProtectionState => {
  const { conference, registration, chair, decision } = data
  const referral = state.registrations.get(registration)?.referral ?? ''
  const held = { kind: 'review', referral, registration, heldOn, chair, decision } as const
  return { ...state, conferences: withEntry(state.conferences, conference, held) }
}

const withRegistration = (
  state: ProtectionState,
  reference: string,
  change: (registration: Registration) => Registration,
): ProtectionState => {
  const known = state.registrations.get(reference)
  return known === undefined
    ? state
    : { ...state, registrations: withEntry(state.registrations, reference, change(known)) }
}
