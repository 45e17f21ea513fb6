import type { PlainDate } from '@coflyfr/core'
import { type Either, isLeft, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { openSince, quorateOn } from '../body/rules.ts'
import type { BodyState } from '../body/state.ts'
import { notBefore } from '../dated-before-previous-step.ts'
import type {
  AssignBoardAction,
  BoardCommand,
  CloseBoardAction,
  ReceiveHighlightReport,
  RecordAdvice,
  RescheduleBoardAction,
} from './commands.ts'
import {
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
  BoardActionRescheduled,
  type BoardEvent,
  HighlightReportReceived,
} from './events.ts'
import type { BoardRefusal } from './refusals.ts'
import { mayAdvise, mayChange, reportedOnce } from './rules.ts'
import type { BoardState } from './state.ts'

/** What these decisions look at: the board's seats and meetings, and what it received and asked for. */
export interface BoardGround {
  readonly body: BodyState
  readonly board: BoardState
}

type Decided = Either<BoardRefusal, readonly BoardEvent[]>

/** Decides on a board's oversight: highlight reports, advice, challenges and directions. */
export const decideBoard = (command: BoardCommand, ground: BoardGround): Decided => {
  switch (command.command) {
    case 'ReceiveHighlightReport':
      return receive(command, ground)
    case 'RecordAdvice':
      return advise(command, ground)
    case 'AssignBoardAction':
      return assign(command, ground)
    case 'RescheduleBoardAction':
      return reschedule(command, ground)
    case 'CloseBoardAction':
      return close(command, ground)
  }
}

/** The report is among the papers of a meeting that is called, or put before one that is held. */
const receive = (
  { effectiveOn, data }: ReceiveHighlightReport,
  { body, board }: BoardGround,
): Decided => {
  const { report } = data
  const day = openSince(body, data.body, data.meeting)
  if (isLeft(day)) return day
  if (board.reports.has(report)) return left({ tag: 'HighlightReportExists', report })
  const once = reportedOnce(report, data.lines)
  if (isLeft(once)) return once
  return from(day.right, effectiveOn, HighlightReportReceived.of(effectiveOn, data))
}

/** Advice may be written for the papers of a meeting that is called. */
const advise = ({ effectiveOn, data }: RecordAdvice, { body }: BoardGround): Decided => {
  const day = openSince(body, data.body, data.meeting)
  if (isLeft(day)) return day
  const adviser = mayAdvise(body, data.body, data.adviser)
  if (isLeft(adviser)) return adviser
  return from(day.right, effectiveOn, AdviceRecorded.of(effectiveOn, data))
}

const assign = (
  { effectiveOn, data }: AssignBoardAction,
  { body, board }: BoardGround,
): Decided => {
  const { action } = data
  const day = quorateOn(body, data.body, data.meeting)
  if (isLeft(day)) return day
  if (board.actions.has(action)) return left({ tag: 'BoardActionExists', action })
  return from(day.right, effectiveOn, BoardActionAssigned.of(effectiveOn, data))
}

const reschedule = (
  { effectiveOn, data }: RescheduleBoardAction,
  { board }: BoardGround,
): Decided =>
  pipe(
    mayChange(board, data.action, effectiveOn),
    map(() => [BoardActionRescheduled.of(effectiveOn, data)]),
  )

const close = ({ effectiveOn, data }: CloseBoardAction, { board }: BoardGround): Decided =>
  pipe(
    mayChange(board, data.action, effectiveOn),
    map(() => [BoardActionClosed.of(effectiveOn, data)]),
  )

const from = (previousOn: PlainDate, effectiveOn: PlainDate, event: BoardEvent): Decided =>
  pipe(
    notBefore(previousOn, effectiveOn),
    map(() => [event]),
  )
