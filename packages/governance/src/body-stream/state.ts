import type { Recorded } from '@coflyfr/core'
import { type BoardState, evolveBoard, initialBoard } from '../board/state.ts'
import { type BodyState, evolveBody, initialBody } from '../body/state.ts'
import { type DecisionState, evolveDecisions, initialDecisions } from '../decision/state.ts'
import {
  evolveRecommendations,
  initialRecommendations,
  type RecommendationsState,
} from '../recommendation/state.ts'
import {
  evolveReportingLines,
  initialReportingLines,
  type ReportingLinesState,
} from '../reporting-line/state.ts'
import type { BodyStreamEvent } from './events.ts'

/** Everything about one body that later commands look at. */
export interface BodyStreamState {
  readonly body: BodyState
  readonly decisions: DecisionState
  readonly recommendations: RecommendationsState
  readonly board: BoardState
  readonly reportingLines: ReportingLinesState
}

/** A body of which nothing is known. */
export const initialBodyStream = (): BodyStreamState => ({
  body: initialBody(),
  decisions: initialDecisions(),
  recommendations: initialRecommendations(),
  board: initialBoard(),
  reportingLines: initialReportingLines(),
})

/** Hands each event to the part of the state that it concerns. */
export const evolveBodyStream = (
  state: BodyStreamState,
  event: Recorded<BodyStreamEvent>,
): BodyStreamState => {
  switch (event.type) {
    case 'BodyEstablished':
    case 'MemberAppointed':
    case 'MemberStoodDown':
    case 'TermsOfReferenceAdopted':
    case 'MeetingCalled':
    case 'MeetingHeld':
      return { ...state, body: evolveBody(state.body, event) }
    case 'ItemTabled':
    case 'DecisionRecorded':
    case 'ItemReferred':
    case 'DecisionCalledIn':
    case 'CallInConcluded':
    case 'DecisionTookEffect':
    case 'ReportNoted':
      return { ...state, decisions: evolveDecisions(state.decisions, event) }
    case 'RecommendationMade':
    case 'ResponseRequested':
    case 'ResponseChased':
    case 'ResponseReceived':
    case 'RecommendationAccepted':
    case 'RecommendationRejected':
    case 'ImplementationReported':
    case 'RecommendationClosed':
      return { ...state, recommendations: evolveRecommendations(state.recommendations, event) }
    case 'HighlightReportReceived':
    case 'AdviceRecorded':
    case 'BoardActionAssigned':
    case 'BoardActionRescheduled':
    case 'BoardActionClosed':
      return { ...state, board: evolveBoard(state.board, event) }
    case 'ReportingLineSet':
    case 'ReportedToBody': {
      const reportingLines = evolveReportingLines(state.reportingLines, event)
      return { ...state, reportingLines }
    }
  }
}
