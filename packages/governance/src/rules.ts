/**
 * Approval rules as pure evaluation: which route a movement takes, who may take the next step, who may post, and whether
 * a minute supports what is claimed of it. Nothing here reads a stream; the sources say which streams to read.
 */
export { rulesSource, rulesStream } from './approval-rules/rules-source.ts'
export {
  type NoRulesInForce,
  type RulesState,
  type RulesVersion,
  rulesInForce,
} from './approval-rules/state.ts'
export { decisionSource } from './decision/decision-source.ts'
export type { ApprovalRoute, NoRoute } from './rules/approval-route.ts'
export {
  ApprovalRules,
  type Seat,
  type VirementRow,
  type YearlyLimit,
} from './rules/approval-rules.ts'
export {
  type Check,
  type ExplainedCheck,
  type ExplainedChecks,
  explainChecks,
  type Figures,
  plainCheck,
} from './rules/check.ts'
export { atMost, type Count, type ExplainedLimit, exactly, isBroken } from './rules/count.ts'
export {
  type CallIn,
  type CallInStanding,
  type DecisionOnRecord,
  type DecisionRegister,
  type DecisionSubject,
  DecisionVerb,
  SubjectKind,
} from './rules/decision-register.ts'
export {
  type CitedDecision,
  type DecisionDoesNotSupport,
  type DecisionNotInEffect,
  type DecisionStanding,
  decisionSupports,
} from './rules/decision-supports.ts'
export { explainDrawdownRoute } from './rules/explain-drawdown-route.ts'
export {
  type ExplainedRow,
  explainRoute,
  type RouteExplanation,
} from './rules/explain-route.ts'
export { Limit } from './rules/limit.ts'
export { nextStep, openSteps } from './rules/next-step.ts'
export type { Progress, StepRequest, TakenStep } from './rules/progress.ts'
export { rejectVirement } from './rules/reject-virement.ts'
export { checkRole, type RoleNotAllowed, roleAllowed } from './rules/role-allowed.ts'
export { type DrawdownFacts, routeOfDrawdown } from './rules/route-of-drawdown.ts'
export { routeOfVirement } from './rules/route-of-virement.ts'
export type { RouteStep, StepAct } from './rules/route-step.ts'
export { seatPoster } from './rules/separation.ts'
export type {
  ActorIsNotBy,
  AlreadyTaken,
  BeyondAuthority,
  NotInRoute,
  SamePersonTwice,
  StepOutOfOrder,
  StepRefusal,
} from './rules/step-refusal.ts'
export { type DrawdownStepRefusal, takeDrawdownStep } from './rules/take-drawdown-step.ts'
export type { AcceptedStep } from './rules/take-step.ts'
export { countsOfAuthority, takeVirementStep } from './rules/take-virement-step.ts'
export type { RowVerdict } from './rules/test-rows.ts'
export { MovementScope, type VirementFacts, VirementKind } from './rules/virement-facts.ts'
export {
  type AskRoles,
  decideWithRoles,
  explainRoles,
  type RolesAsked,
  type RulesContext,
} from './rules/with-roles.ts'
