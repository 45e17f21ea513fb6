import { type CommandFrom, told } from '@coflyfr/core'
import { ItemReferred } from '../decision/events.ts'
import type { BodyStreamCommand } from './commands.ts'
import type { BodyStreamEvent } from './events.ts'

/** How the events of a body tell the commands that led to them. */
export const bodyStreamCommandFrom: CommandFrom<BodyStreamEvent, BodyStreamCommand['command']> = {
  BodyEstablished: told('EstablishBody'),
  MemberAppointed: told('AppointMember'),
  MemberStoodDown: told('StandDownMember'),
  TermsOfReferenceAdopted: told('AdoptTermsOfReference'),
  MeetingCalled: told('CallMeeting'),
  MeetingHeld: told('HoldMeeting'),
  ItemTabled: told('TableItem'),
  DecisionRecorded: (first, [second]) => {
    const { command, data } = told('RecordDecision', 'decidedOn')(first)
    if (!ItemReferred.data.is(second?.data)) return { command, data }
    return { command, data: { ...data, referredTo: second.data.referredTo } }
  },
  // It is recorded beside its decision and never first.
  ItemReferred: () => null,
  DecisionCalledIn: told('CallInDecision'),
  CallInConcluded: told('ConcludeCallIn'),
  // It follows the conclusion of its call-in and is never first.
  DecisionTookEffect: () => null,
  ReportNoted: told('NoteReport'),
  RecommendationMade: told('MakeRecommendation'),
  ResponseRequested: told('RequestResponse'),
  ResponseChased: told('ChaseResponse'),
  ResponseReceived: told('ReceiveResponse'),
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
  BoardActionRescheduled: told('RescheduleBoardAction'),
  BoardActionClosed: told('CloseBoardAction'),
  ReportingLineSet: told('SetReportingLine'),
  ReportedToBody: told('ReportToBody'),
}
