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
import { BoardActionKind } from './board-action-kind.ts'
import { HighlightLines } from './highlight-line.ts'

/** A highlight report was put before a board: how each action stands, and what decision is asked. */
export const HighlightReportReceived = defineEvent({
  type: 'HighlightReportReceived',
  data: exactObject('HighlightReportReceived', {
    body: IdText,
    meeting: IdText,
    report: IdText,
    lines: HighlightLines,
  }),
})

/** The independent adviser advised the board on priorities, measures or progress. */
export const AdviceRecorded = defineEvent({
  type: 'AdviceRecorded',
  data: exactObject('AdviceRecorded', {
    body: IdText,
    meeting: IdText,
    adviser: NonEmptyText,
    matter: NonEmptyText,
    advice: NonEmptyText,
  }),
})

/** The board challenged or directed somebody, or agreed an action; an answer is owed by `dueOn`. */
export const BoardActionAssigned = defineEvent({
  type: 'BoardActionAssigned',
  data: exactObject('BoardActionAssigned', {
    body: IdText,
    meeting: IdText,
    action: IdText,
    kind: BoardActionKind,
    text: NonEmptyText,
    owner: NonEmptyText,
    dueOn: PlainDateText,
  }),
})

/** An open action has a new due day, for this reason. */
export const BoardActionRescheduled = defineEvent({
  type: 'BoardActionRescheduled',
  data: exactObject('BoardActionRescheduled', {
    body: IdText,
    action: IdText,
    dueOn: PlainDateText,
    reason: NonEmptyText,
  }),
})

/** The result of a challenge, direction or action, with its evidence. */
export const BoardActionClosed = defineEvent({
  type: 'BoardActionClosed',
  data: exactObject('BoardActionClosed', {
    body: IdText,
    action: IdText,
    outcome: NonEmptyText,
    evidence: NonEmptyText,
  }),
})

/** Oversight, challenge and direction by a board. */
export type BoardEvent =
  | EventOf<typeof HighlightReportReceived>
  | EventOf<typeof AdviceRecorded>
  | EventOf<typeof BoardActionAssigned>
  | EventOf<typeof BoardActionRescheduled>
  | EventOf<typeof BoardActionClosed>
