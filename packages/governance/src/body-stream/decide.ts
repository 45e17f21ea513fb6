import type { NoContext } from '@coflyfr/core'
import type { Either } from 'fp-ts/lib/Either.js'
import { decideBoard } from '../board/decide.ts'
import type { BoardRefusal } from '../board/refusals.ts'
import { decideBody } from '../body/decide.ts'
import type { BodyRefusal } from '../body/refusals.ts'
import { decideDecision } from '../decision/decide.ts'
import type { DecisionRefusal } from '../decision/refusals.ts'
import { decideRecommendation } from '../recommendation/decide.ts'
import type { RecommendationRefusal } from '../recommendation/refusals.ts'
import { decideReportingLine } from '../reporting-line/decide.ts'
import type { ReportingLineRefusal } from '../reporting-line/refusals.ts'
import type { BodyStreamCommand } from './commands.ts'
import type { BodyStreamEvent } from './events.ts'
import type { BodyStreamState } from './state.ts'

/** Every reason for which a command about a body is refused. */
export type BodyStreamRefusal =
  | BodyRefusal
  | DecisionRefusal
  | RecommendationRefusal
  | BoardRefusal
  | ReportingLineRefusal

/** Hands each command to the kind of document that it concerns. */
export const decideBodyStream = (
  command: BodyStreamCommand,
  state: BodyStreamState,
  _context: NoContext,
): Either<BodyStreamRefusal, readonly BodyStreamEvent[]> => {
  switch (command.command) {
    case 'EstablishBody':
    case 'AppointMember':
    case 'StandDownMember':
    case 'AdoptTermsOfReference':
    case 'CallMeeting':
    case 'HoldMeeting':
      return decideBody(command, state.body)
    case 'TableItem':
    case 'RecordDecision':
    case 'CallInDecision':
    case 'ConcludeCallIn':
    case 'NoteReport':
      return decideDecision(command, state)
    case 'MakeRecommendation':
    case 'RequestResponse':
    case 'ChaseResponse':
    case 'ReceiveResponse':
    case 'RespondToRecommendation':
    case 'ReportImplementation':
    case 'CloseRecommendation':
      return decideRecommendation(command, state)
    case 'ReceiveHighlightReport':
    case 'RecordAdvice':
    case 'AssignBoardAction':
    case 'RescheduleBoardAction':
    case 'CloseBoardAction':
      return decideBoard(command, state)
    case 'SetReportingLine':
    case 'ReportToBody':
      return decideReportingLine(command, state)
  }
}
