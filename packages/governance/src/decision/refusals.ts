import type { PlainDate } from '@coflyfr/core'
import type {
  MeetingNotHeld,
  MeetingNotQuorate,
  NoSuchBody,
  NoSuchMeeting,
  SameBody,
} from '../body/refusals.ts'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'

/** The item has already been put before this meeting. */
export interface ItemExists {
  readonly tag: 'ItemExists'
  readonly meeting: string
  readonly item: string
}

/** No such item was put before this meeting. */
export interface NoSuchItem {
  readonly tag: 'NoSuchItem'
  readonly meeting: string
  readonly item: string
}

/** Another decision of the body already has this reference. */
export interface ReferenceTaken {
  readonly tag: 'ReferenceTaken'
  readonly reference: string
}

/** The body has no decision with this reference on record. */
export interface NoSuchDecision {
  readonly tag: 'NoSuchDecision'
  readonly body: string
  readonly reference: string
}

/** Only a decision that was sent back after call-in can be reconsidered. */
export interface NotSentBack {
  readonly tag: 'NotSentBack'
  readonly reference: string
}

/** An item that is referred must name the body it is referred to; no other item may name one. */
export interface ReferredToNobody {
  readonly tag: 'ReferredToNobody'
  readonly reference: string
}

/** The decision says that it is not subject to call-in, yet gives a day on which call-in ends. */
export interface CallInContradicted {
  readonly tag: 'CallInContradicted'
  readonly reference: string
}

/** The decision would take effect before its call-in period ends, and it is not exempt as urgent. */
export interface BeforeCallInEnds {
  readonly tag: 'BeforeCallInEnds'
  readonly reference: string
  readonly effectiveOn: PlainDate
  readonly callInEndsOn: PlainDate
}

/** The decision is exempt from call-in as urgent, or was never subject to it. */
export interface NotSubjectToCallIn {
  readonly tag: 'NotSubjectToCallIn'
  readonly reference: string
}

/** The decision has already been called in, which can happen only once. */
export interface AlreadyCalledIn {
  readonly tag: 'AlreadyCalledIn'
  readonly reference: string
}

/** The period in which the decision could be called in is over. */
export interface CallInPeriodOver {
  readonly tag: 'CallInPeriodOver'
  readonly reference: string
  readonly callInEndsOn: PlainDate
}

/** The decision has not been called in, or its call-in has ended. */
export interface NotCalledIn {
  readonly tag: 'NotCalledIn'
  readonly reference: string
}

/** Why an item, a decision or a noting is refused, in order of precedence. */
export type DecisionRefusal =
  | NoSuchBody
  | NoSuchMeeting
  | MeetingNotHeld
  | MeetingNotQuorate
  | ItemExists
  | NoSuchItem
  | ReferenceTaken
  | SameBody
  | NoSuchDecision
  | NotSentBack
  | ReferredToNobody
  | CallInContradicted
  | BeforeCallInEnds
  | NotSubjectToCallIn
  | AlreadyCalledIn
  | CallInPeriodOver
  | NotCalledIn
  | DatedBeforePreviousStep
