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
} from './board/commands.ts'
export type {
  BoardActionExists,
  BoardActionIsClosed,
  BoardRefusal,
  HighlightReportExists,
  NoSuchBoardAction,
} from './board/refusals.ts'
export type { BoardAction, BoardState } from './board/state.ts'
export type { BodyKind } from './body/body-kind.ts'
export type {
  AppointMember,
  BodyCommand,
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
  NoSuchBody,
  NoSuchMeeting,
  NotAMember,
  SameBody,
} from './body/refusals.ts'
export type { BodyState, Membership } from './body/state.ts'
export type { BodyStreamCommand } from './body-stream/commands.ts'
export type { BodyStreamRefusal } from './body-stream/decide.ts'
export { bodyHandler } from './body-stream/handler.ts'
export type { BodyStreamState } from './body-stream/state.ts'
export { governanceCommandFrom } from './command-from.ts'
export type { DatedBeforePreviousStep } from './dated-before-previous-step.ts'
export type { DecisionCommand, NoteReport, RecordDecision, TableItem } from './decision/commands.ts'
export type {
  DecisionRefusal,
  ItemExists,
  NoSuchItem,
  ReferenceTaken,
} from './decision/refusals.ts'
export type { DecisionState } from './decision/state.ts'
export { governanceCommands } from './governance-commands.ts'
export { standardRules } from './presets/standard-rules.ts'
export type {
  CloseRecommendation,
  MakeRecommendation,
  RecommendationCommand,
  ReportImplementation,
  RespondToRecommendation,
} from './recommendation/commands.ts'
export type { RecommendationKind } from './recommendation/recommendation-kind.ts'
export type {
  NoSuchRecommendation,
  RecommendationExists,
  RecommendationRefusal,
  RecommendationStands,
} from './recommendation/refusals.ts'
export type {
  Recommendation,
  RecommendationStatus,
  RecommendationsState,
} from './recommendation/state.ts'
