import { type Command, exactObject, IdText, NonEmptyText } from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import * as t from 'io-ts'
import { DecisionVerb } from '../rules/decision-register.ts'
import { Subject } from './subject.ts'

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
  },
)

/** Enters one resolution of a meeting in the body's register, and refers the item on where the body did. */
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

/** The commands that record what a body does with what is put before it. */
export type DecisionCommand = TableItem | RecordDecision | NoteReport
