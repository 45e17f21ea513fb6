import { type CommandFrom, told } from '@coflyfr/core'
import { ItemReferred } from '../decision/events.ts'
import type { BodyStreamCommand } from './commands.ts'
import type { BodyStreamEvent } from './events.ts'

/** How the events of a body tell the commands that led to them. */
export const bodyStreamCommandFrom: CommandFrom<BodyStreamEvent, BodyStreamCommand['command']> = {
  BodyEstablished: told('EstablishBody'),
  MemberAppointed: told('AppointMember'),
  MemberStoodDown: told('StandDownMember'),
  MeetingHeld: told('HoldMeeting'),
  ItemTabled: told('TableItem'),
  DecisionRecorded: (first, [second]) => {
    const { command, data } = told('RecordDecision', 'decidedOn')(first)
    if (!ItemReferred.data.is(second?.data)) return { command, data }
    return { command, data: { ...data, referredTo: second.data.referredTo } }
  },
  // It is recorded beside its decision and never first.
  ItemReferred: () => null,
  ReportNoted: told('NoteReport'),
  RecommendationMade: told('MakeRecommendation'),
  RecommendationAccepted: ({ data }) => ({
    command: 'RespondToRecommendation',
    data: { ...data, answer: 'accepted' },
  }),
  RecommendationRejected: ({ data }) => ({
    command: 'RespondToRecommendation',
    data: { ...data, answer: 'rejected' },
  }),
  ImplementationReported: told('ReportImplementation'),
  RecommendationClosed: told('CloseRecommendation'),
  HighlightReportReceived: told('ReceiveHighlightReport'),
  AdviceRecorded: told('RecordAdvice'),
  BoardActionAssigned: told('AssignBoardAction'),
  BoardActionClosed: told('CloseBoardAction'),
}
