/**
 * Wire format: what stands here is stored and hashed for ever. A change of shape is a new schema version with an
 * upcaster, never an edit.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  IdText,
  NonEmptyText,
  PlainDateText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { DecisionVerb } from '../rules/decision-register.ts'
import { CallInConclusion } from './call-in-conclusion.ts'
import { Subject } from './subject.ts'
import { UrgentExemption } from './urgent-exemption.ts'

/** A report was put before a meeting as an item, by the post that presented it. */
export const ItemTabled = defineEvent({
  type: 'ItemTabled',
  data: exactObject('ItemTabled', {
    body: IdText,
    meeting: IdText,
    item: NonEmptyText,
    title: NonEmptyText,
    presentedBy: NonEmptyText,
  }),
})

/**
 * A body resolved something; one event for each resolution. `decidedOn` is the day of the meeting, `effectiveOn` the
 * day on which it takes effect, after any call-in. It lets others act, but moves nothing itself.
 */
export const DecisionRecorded = defineEvent({
  type: 'DecisionRecorded',
  data: exactObject(
    'DecisionRecorded',
    {
      body: IdText,
      meeting: IdText,
      item: NonEmptyText,
      reference: NonEmptyText,
      verb: DecisionVerb,
      decidedOn: PlainDateText,
      resolution: NonEmptyText,
    },
    {
      subject: Subject,
      reasons: NonEmptyText,
      subjectToCallIn: t.boolean,
      interestsDeclared: t.readonlyArray(NonEmptyText),
      paragraph: NonEmptyText,
      callInEndsOn: PlainDateText,
      urgentExemption: UrgentExemption,
      reconsiders: NonEmptyText,
      answers: exactObject('answers', { body: IdText, decision: NonEmptyText }),
    },
  ),
})

/** A body sent an item on to another body to decide, as Cabinet sent the £1m to Council. */
export const ItemReferred = defineEvent({
  type: 'ItemReferred',
  data: exactObject(
    'ItemReferred',
    { body: IdText, item: NonEmptyText, decision: NonEmptyText, referredTo: IdText },
    { subject: Subject },
  ),
})

/** A decision was called in within its period. It does not take effect yet, nor does anything that cites it. */
export const DecisionCalledIn = defineEvent({
  type: 'DecisionCalledIn',
  data: exactObject('DecisionCalledIn', {
    body: IdText,
    reference: NonEmptyText,
    calledInBy: NonEmptyText,
    reasons: NonEmptyText,
  }),
})

/** A call-in ended. Only a decision that stands takes effect; one that was sent back or on is decided again. */
export const CallInConcluded = defineEvent({
  type: 'CallInConcluded',
  data: exactObject('CallInConcluded', {
    body: IdText,
    reference: NonEmptyText,
    conclusion: CallInConclusion,
    concludedBy: NonEmptyText,
    reasons: NonEmptyText,
  }),
})

/** A decision that was called in and stands took effect, on `effectiveOn`. */
export const DecisionTookEffect = defineEvent({
  type: 'DecisionTookEffect',
  data: exactObject('DecisionTookEffect', { body: IdText, reference: NonEmptyText }),
})

/** A body noted a report with its figures. Noting approves nothing and moves nothing (INVARIANTS B7). */
export const ReportNoted = defineEvent({
  type: 'ReportNoted',
  data: exactObject('ReportNoted', {
    body: IdText,
    meeting: NonEmptyText,
    item: NonEmptyText,
    figures: t.readonlyArray(
      exactObject('figure', { label: NonEmptyText, amount: PoundsText }, { reserve: IdText }),
    ),
  }),
})

/** What a body does with what is put before it. */
export type DecisionEvent =
  | EventOf<typeof ItemTabled>
  | EventOf<typeof DecisionRecorded>
  | EventOf<typeof ItemReferred>
  | EventOf<typeof DecisionCalledIn>
  | EventOf<typeof CallInConcluded>
  | EventOf<typeof DecisionTookEffect>
  | EventOf<typeof ReportNoted>
