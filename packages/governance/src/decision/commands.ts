import { type Command, exactObject, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import * as t from 'io-ts'
import { DecisionVerb } from '../rules/decision-register.ts'
import { CallInConclusion } from './call-in-conclusion.ts'
import { Subject } from './subject.ts'
import { UrgentExemption } from './urgent-exemption.ts'

/** Codec of the data of `TableItem`. */
export const TableItemData = exactObject('TableItem', {
  body: IdText,
  meeting: IdText,
  item: NonEmptyText,
  title: NonEmptyText,
  presentedBy: NonEmptyText,
})

/** Puts a report before a meeting. */
export type TableItem = Command<'TableItem', t.TypeOf<typeof TableItemData>>

/** Codec of the data of `RecordDecision`. */
export const RecordDecisionData = exactObject(
  'RecordDecision',
  {
    body: IdText,
    meeting: IdText,
    item: NonEmptyText,
    reference: NonEmptyText,
    verb: DecisionVerb,
    resolution: NonEmptyText,
  },
  {
    subject: Subject,
    referredTo: IdText,
    reasons: NonEmptyText,
    subjectToCallIn: t.boolean,
    interestsDeclared: t.readonlyArray(NonEmptyText),
    paragraph: NonEmptyText,
    callInEndsOn: PlainDateText,
    urgentExemption: UrgentExemption,
    reconsiders: NonEmptyText,
    answers: exactObject('answers', { body: IdText, decision: NonEmptyText }),
  },
)

/**
 * Enters one resolution of a meeting in the body's register, and refers the item on if the body did. It takes effect on
 * `effectiveOn`, which is after `callInEndsOn`, the last day on which it may be called in, unless it is exempt as
 * urgent. `reconsiders` names a decision that was sent back, `answers` a decision of another body that referred the
 * item.
 */
export type RecordDecision = Command<'RecordDecision', t.TypeOf<typeof RecordDecisionData>>

/** Codec of the data of `NoteReport`. */
export const NoteReportData = exactObject('NoteReport', {
  body: IdText,
  meeting: NonEmptyText,
  item: NonEmptyText,
  figures: t.readonlyArray(
    exactObject('figure', { label: NonEmptyText, amount: PenceFromPounds }, { reserve: IdText }),
  ),
})

/** Records that a body noted a report and its figures. */
export type NoteReport = Command<'NoteReport', t.TypeOf<typeof NoteReportData>>

/** Codec of the data of `CallInDecision`. */
export const CallInDecisionData = exactObject('CallInDecision', {
  body: IdText,
  reference: NonEmptyText,
  calledInBy: NonEmptyText,
  reasons: NonEmptyText,
})

/** Calls a decision in within its call-in period, so that it does not take effect yet. */
export type CallInDecision = Command<'CallInDecision', t.TypeOf<typeof CallInDecisionData>>

/** Codec of the data of `ConcludeCallIn`. */
export const ConcludeCallInData = exactObject('ConcludeCallIn', {
  body: IdText,
  reference: NonEmptyText,
  conclusion: CallInConclusion,
  concludedBy: NonEmptyText,
  reasons: NonEmptyText,
})

/** Ends a call-in: the decision takes effect, goes back to the body that took it, or goes on to Council. */
export type ConcludeCallIn = Command<'ConcludeCallIn', t.TypeOf<typeof ConcludeCallInData>>

/** The commands that record what a body does with what is put before it. */
export type DecisionCommand =
  | TableItem
  | RecordDecision
  | CallInDecision
  | ConcludeCallIn
  | NoteReport
