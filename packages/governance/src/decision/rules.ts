import type { PlainDate } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { MeetingNotQuorate, SameBody } from '../body/refusals.ts'
import { type NoMeetingHeld, quorateOn } from '../body/rules.ts'
import type { BodyState } from '../body/state.ts'
import { type DatedBeforePreviousStep, notBefore } from '../dated-before-previous-step.ts'
import type { CallIn } from '../rules/decision-register.ts'
import type { CallInDecision, ConcludeCallIn, RecordDecision } from './commands.ts'
import type {
  AlreadyCalledIn,
  BeforeCallInEnds,
  CallInContradicted,
  CallInPeriodOver,
  NoSuchDecision,
  NoSuchItem,
  NotCalledIn,
  NotSentBack,
  NotSubjectToCallIn,
  ReferredToNobody,
} from './refusals.ts'
import type { DecisionState } from './state.ts'

/** Whether the item was put before the meeting. */
export const isTabled = ({ itemsByMeeting }: DecisionState, meeting: string, item: string) =>
  itemsByMeeting.get(meeting)?.includes(item) ?? false

/** The day of the quorate meeting that an item was put before. */
export const itemHeldOn = (
  body: BodyState,
  decisions: DecisionState,
  at: { readonly body: string; readonly meeting: string; readonly item: string },
): Either<NoMeetingHeld | MeetingNotQuorate | NoSuchItem, PlainDate> => {
  const day = quorateOn(body, at.body, at.meeting)
  if (isLeft(day)) return day
  const { meeting, item } = at
  return isTabled(decisions, meeting, item)
    ? right(day.right)
    : left({ tag: 'NoSuchItem', meeting, item })
}

/** Whether the references of a decision are sound: whom it refers the item to, and what it reconsiders. */
export const soundReferences = (
  { register }: DecisionState,
  { body, reference, verb, referredTo, reconsiders }: RecordDecision['data'],
): Either<SameBody | NoSuchDecision | NotSentBack | ReferredToNobody, null> => {
  if (referredTo === body) return left({ tag: 'SameBody', body })
  if (verb === 'referred' && referredTo === undefined)
    return left({ tag: 'ReferredToNobody', reference })
  if (reconsiders === undefined) return right(null)
  const earlier = register.get(reconsiders)
  if (earlier === undefined) return left({ tag: 'NoSuchDecision', body, reference: reconsiders })
  return earlier.callIn?.standing === 'sent-back'
    ? right(null)
    : left({ tag: 'NotSentBack', reference: reconsiders })
}

/** Whether a decision takes effect only after the days in which it may be called in, or is exempt as urgent. */
export const soundCallIn = (
  { effectiveOn, data }: RecordDecision,
  decidedOn: PlainDate,
): Either<CallInContradicted | BeforeCallInEnds | DatedBeforePreviousStep, null> => {
  const { reference, subjectToCallIn, callInEndsOn, urgentExemption } = data
  if (callInEndsOn === undefined) return right(null)
  if (subjectToCallIn === false) return left({ tag: 'CallInContradicted', reference })
  if (urgentExemption === undefined && effectiveOn <= callInEndsOn)
    return left({ tag: 'BeforeCallInEnds', reference, effectiveOn, callInEndsOn })
  return notBefore(decidedOn, callInEndsOn)
}

type CallInRefusal =
  | NoSuchDecision
  | NotSubjectToCallIn
  | AlreadyCalledIn
  | CallInPeriodOver
  | DatedBeforePreviousStep

/** Lets a decision be called in once, from the day it was made to the last day of its period. */
export const mayCallIn = (
  { register }: DecisionState,
  { effectiveOn, data: { body, reference } }: CallInDecision,
): Either<CallInRefusal, null> => {
  const found = register.get(reference)
  if (found === undefined) return left({ tag: 'NoSuchDecision', body, reference })
  const { callIn } = found
  if (callIn === undefined) return left({ tag: 'NotSubjectToCallIn', reference })
  if (callIn.standing !== 'may-be-called-in') return left({ tag: 'AlreadyCalledIn', reference })
  const { endsOn: callInEndsOn } = callIn
  return effectiveOn > callInEndsOn
    ? left({ tag: 'CallInPeriodOver', reference, callInEndsOn })
    : notBefore(callIn.on, effectiveOn)
}

/** The call-in that is concluded, no earlier than the day of the calling in. */
export const calledIn = (
  { register }: DecisionState,
  { effectiveOn, data: { body, reference } }: ConcludeCallIn,
): Either<NoSuchDecision | NotCalledIn | DatedBeforePreviousStep, CallIn> => {
  const found = register.get(reference)
  if (found === undefined) return left({ tag: 'NoSuchDecision', body, reference })
  const { callIn } = found
  if (callIn?.standing !== 'called-in') return left({ tag: 'NotCalledIn', reference })
  const order = notBefore(callIn.on, effectiveOn)
  return isLeft(order) ? order : right(callIn)
}
