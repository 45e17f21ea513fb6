import { type CommandDefinition, defineCommands, refusingIdentifiers } from '@coflyfr/core'
import { SetApprovalRulesData } from './approval-rules/commands.ts'
import { rulesHandler } from './approval-rules/handler.ts'
import {
  AssignBoardActionData,
  CloseBoardActionData,
  ReceiveHighlightReportData,
  RecordAdviceData,
} from './board/commands.ts'
import {
  AppointMemberData,
  EstablishBodyData,
  HoldMeetingData,
  StandDownMemberData,
} from './body/commands.ts'
import { bodyHandler } from './body-stream/handler.ts'
import { NoteReportData, RecordDecisionData, TableItemData } from './decision/commands.ts'
import {
  CloseRecommendationData,
  MakeRecommendationData,
  ReportImplementationData,
  RespondToRecommendationData,
} from './recommendation/commands.ts'

/** Every command of this package, as a command line or an endpoint looks them up. */
export const governanceCommands: readonly CommandDefinition[] = refusingIdentifiers([
  ...defineCommands(rulesHandler, { SetApprovalRules: SetApprovalRulesData }),
  ...defineCommands(bodyHandler, {
    EstablishBody: EstablishBodyData,
    AppointMember: AppointMemberData,
    StandDownMember: StandDownMemberData,
    HoldMeeting: HoldMeetingData,
    TableItem: TableItemData,
    RecordDecision: RecordDecisionData,
    NoteReport: NoteReportData,
    MakeRecommendation: MakeRecommendationData,
    RespondToRecommendation: RespondToRecommendationData,
    ReportImplementation: ReportImplementationData,
    CloseRecommendation: CloseRecommendationData,
    ReceiveHighlightReport: ReceiveHighlightReportData,
    RecordAdvice: RecordAdviceData,
    AssignBoardAction: AssignBoardActionData,
    CloseBoardAction: CloseBoardActionData,
  }),
])
