import { type Command, exactObject, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { BoardActionKind } from './board-action-kind.ts'
import { HighlightLines } from './highlight-line.ts'

/** Codec of the data of `ReceiveHighlightReport`. */
export const ReceiveHighlightReportData = exactObject('ReceiveHighlightReport', {
  body: IdText,
  meeting: IdText,
  report: IdText,
  lines: HighlightLines,
})

/** Puts a highlight report before a board. */
export type ReceiveHighlightReport = Command<
  'ReceiveHighlightReport',
  t.TypeOf<typeof ReceiveHighlightReportData>
>

/** Codec of the data of `RecordAdvice`. */
export const RecordAdviceData = exactObject('RecordAdvice', {
  body: IdText,
  meeting: IdText,
  adviser: NonEmptyText,
  matter: NonEmptyText,
  advice: NonEmptyText,
})

/** Records what the board's independent adviser said. */
export type RecordAdvice = Command<'RecordAdvice', t.TypeOf<typeof RecordAdviceData>>

/** Codec of the data of `AssignBoardAction`. */
export const AssignBoardActionData = exactObject('AssignBoardAction', {
  body: IdText,
  meeting: IdText,
  action: IdText,
  kind: BoardActionKind,
  text: NonEmptyText,
  owner: NonEmptyText,
  dueOn: PlainDateText,
})

/** Records a board's challenge, direction or action. */
export type AssignBoardAction = Command<'AssignBoardAction', t.TypeOf<typeof AssignBoardActionData>>

/** Codec of the data of `RescheduleBoardAction`. */
export const RescheduleBoardActionData = exactObject('RescheduleBoardAction', {
  body: IdText,
  action: IdText,
  dueOn: PlainDateText,
  reason: NonEmptyText,
})

/** Gives an open action a new due day. The first one stays on record, so that the slip shows. */
export type RescheduleBoardAction = Command<
  'RescheduleBoardAction',
  t.TypeOf<typeof RescheduleBoardActionData>
>

/** Codec of the data of `CloseBoardAction`. */
export const CloseBoardActionData = exactObject('CloseBoardAction', {
  body: IdText,
  action: IdText,
  outcome: NonEmptyText,
  evidence: NonEmptyText,
})

/** Closes an action and records its result. */
export type CloseBoardAction = Command<'CloseBoardAction', t.TypeOf<typeof CloseBoardActionData>>

/** The commands of a board's oversight. */
export type BoardCommand =
  | ReceiveHighlightReport
  | RecordAdvice
  | AssignBoardAction
  | RescheduleBoardAction
  | CloseBoardAction
