/**
 * Who may decide, and what was decided: a council's approval rules as versioned data, and its bodies with their seats,
 * meetings, decisions, recommendations and oversight. The events are under `./events`, the pure rules under `./rules`.
 */
export type { SetApprovalRules } from './approval-rules/commands.ts'
export { contentHashOfRules } from './approval-rules/content-hash.ts'
export { rulesHandler } from './approval-rules/handler.ts'
export type { ApprovalRulesRefusal } from './approval-rules/refusals.ts'
export type { BoardActionKind } from './board/board-action-kind.ts'
export type {
  AssignBoardAction,
  BoardCommand,
  CloseBoardAction,
  ReceiveHighlightReport,
  RecordAdvice,
  RescheduleBoardAction,
} from './board/commands.ts'
export type {
  ActionReportedTwice,
  BoardActionExists,
  BoardActionIsClosed,
  BoardRefusal,
  HighlightReportExists,
  NoSuchBoardAction,
} from './board/refusals.ts'
export type { BoardAction, BoardState } from './board/state.ts'
export type { BodyKind } from './body/body-kind.ts'
export type {
  AdoptTermsOfReference,
  AppointMember,
  BodyCommand,
  CallMeeting,
  EstablishBody,
  HoldMeeting,
  StandDownMember,
} from './body/commands.ts'
export type { MemberCapacity } from './body/member-capacity.ts'
export type {
  AlreadyAMember,
  BodyExists,
  BodyRefusal,
  MeetingExists,
  MeetingNotHeld,
  MeetingNotQuorate,
  NoSuchBody,
  NoSuchMeeting,
  NotAMember,
  PapersOutOfOrder,
  SameBody,
} from './body/refusals.ts'
export type { BodyState, Meeting, Membership } from './body/state.ts'
export type { BodyStreamCommand } from './body-stream/commands.ts'
export type { BodyStreamRefusal } from './body-stream/decide.ts'
export { bodyHandler } from './body-stream/handler.ts'
export type { BodyStreamState } from './body-stream/state.ts'
export { governanceCommandFrom } from './command-from.ts'
export type { DatedBeforePreviousStep } from './dated-before-previous-step.ts'
export type { CallInConclusion } from './decision/call-in-conclusion.ts'
export type {
  CallInDecision,
  ConcludeCallIn,
  DecisionCommand,
  NoteReport,
  RecordDecision,
  TableItem,
} from './decision/commands.ts'
export type {
  AlreadyCalledIn,
  BeforeCallInEnds,
  CallInContradicted,
  CallInPeriodOver,
  DecisionRefusal,
  ItemExists,
  NoSuchDecision,
  NoSuchItem,
  NotCalledIn,
  NotSentBack,
  NotSubjectToCallIn,
  ReferenceTaken,
  ReferredToNobody,
} from './decision/refusals.ts'
export type { DecisionState } from './decision/state.ts'
export { governanceCommands } from './governance-commands.ts'
export { standardRules } from './presets/standard-rules.ts'
export type {
  ChaseResponse,
  CloseRecommendation,
  MakeRecommendation,
  ReceiveResponse,
  RecommendationCommand,
  ReportImplementation,
  RequestResponse,
  RespondToRecommendation,
} from './recommendation/commands.ts'
export type { Inspector } from './recommendation/inspector.ts'
export type { RecommendationKind } from './recommendation/recommendation-kind.ts'
export type {
  NoSuchRecommendation,
  NotAnInspection,
  RecommendationExists,
  RecommendationRefusal,
  RecommendationStands,
  ResponseNotOverdue,
} from './recommendation/refusals.ts'
export type {
  Recommendation,
  RecommendationStatus,
  RecommendationsState,
} from './recommendation/state.ts'
export type {
  ReportingLineCommand,
  ReportToBody,
  SetReportingLine,
} from './reporting-line/commands.ts'
export type {
  AlreadyReported,
  NoSuchHighlightReport,
  NoSuchReportingLine,
  ReportingLineRefusal,
} from './reporting-line/refusals.ts'
export type { ReportingLine, ReportingLinesState } from './reporting-line/state.ts'
export type { DrawSample } from './sample/commands.ts'
export { sampleHandler } from './sample/handler.ts'
export type { SampleExists, SampleRefusal } from './sample/refusals.ts'
