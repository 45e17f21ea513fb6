import { type CommandDefinition, defineCommands, refusingIdentifiers } from '@coflyfr/core'
import { SetApprovalRulesData } from './approval-rules/commands.ts'
import { rulesHandler } from './approval-rules/handler.ts'
import {
  AssignBoardActionData,
  CloseBoardActionData,
  ReceiveHighlightReportData,
  RecordAdviceData,
  RescheduleBoardActionData,
} from './board/commands.ts'
import {
  AdoptTermsOfReferenceData,
  AppointMemberData,
  CallMeetingData,
  EstablishBodyData,
  HoldMeetingData,
  StandDownMemberData,
} from './body/commands.ts'
import { bodyHandler } from './body-stream/handler.ts'
import {
  CallInDecisionData,
  ConcludeCallInData,
  NoteReportData,
  RecordDecisionData,
  TableItemData,
} from './decision/commands.ts'
import {
  ChaseResponseData,
  CloseRecommendationData,
  MakeRecommendationData,
  ReceiveResponseData,
  ReportImplementationData,
  RequestResponseData,
  RespondToRecommendationData,
} from './recommendation/commands.ts'
import { ReportToBodyData, SetReportingLineData } from './reporting-line/commands.ts'
import { DrawSampleData } from './sample/commands.ts'
import { sampleHandler } from './sample/handler.ts'

/** Every command of this package, as a command line or an endpoint looks them up. */
export const governanceCommands: readonly CommandDefinition[] = refusingIdentifiers([
  ...defineCommands(rulesHandler, { SetApprovalRules: SetApprovalRulesData }),
  ...defineCommands(sampleHandler, { DrawSample: DrawSampleData }),
  ...defineCommands(bodyHandler, {
    EstablishBody: EstablishBodyData,
    AppointMember: AppointMemberData,
    StandDownMember: StandDownMemberData,
    AdoptTermsOfReference: AdoptTermsOfReferenceData,
    CallMeeting: CallMeetingData,
    HoldMeeting: HoldMeetingData,
    TableItem: TableItemData,
    RecordDecision: RecordDecisionData,
    CallInDecision: CallInDecisionData,
    ConcludeCallIn: ConcludeCallInData,
    NoteReport: NoteReportData,
    MakeRecommendation: MakeRecommendationData,
    RequestResponse: RequestResponseData,
    ChaseResponse: ChaseResponseData,
    ReceiveResponse: ReceiveResponseData,
    RespondToRecommendation: RespondToRecommendationData,
    ReportImplementation: ReportImplementationData,
    CloseRecommendation: CloseRecommendationData,
    ReceiveHighlightReport: ReceiveHighlightReportData,
    RecordAdvice: RecordAdviceData,
    AssignBoardAction: AssignBoardActionData,
    RescheduleBoardAction: RescheduleBoardActionData,
    CloseBoardAction: CloseBoardActionData,
    SetReportingLine: SetReportingLineData,
    ReportToBody: ReportToBodyData,
  }),
])
