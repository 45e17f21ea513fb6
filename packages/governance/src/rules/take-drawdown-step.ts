import { type Either, left } from 'fp-ts/lib/Either.js'
import type { ApprovalRules } from './approval-rules.ts'
import type { Progress, StepRequest } from './progress.ts'
import { type DrawdownFacts, routeOfDrawdown } from './route-of-drawdown.ts'
import type {
  ActorIsNotBy,
  AlreadyTaken,
  NotInRoute,
  SamePersonTwice,
  StepOutOfOrder,
} from './step-refusal.ts'
import { type AcceptedStep, refuseRequest, takeStep } from './take-step.ts'

/** Why a step towards a drawdown is refused, in order of precedence. */
export type DrawdownStepRefusal =
  | ActorIsNotBy
  | AlreadyTaken
  | NotInRoute
  | StepOutOfOrder
  | SamePersonTwice

/**
 * Lets an authority take its step towards a drawdown; or refuses. One command stands for every step of a drawdown, so the
 * route says whether this authority agrees or approves.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { takeDrawdownStep } from '@coflyfr/governance/rules'
 *
 * const treasurer = { id: 'u-151', role: 'section-151-officer' } as const
 * const progress = { proposer: { id: 'u-017', role: 'corporate-director' }, taken: [] } as const
 * const request = { by: 'section-151-officer', actor: treasurer } as const
 * const taken = takeDrawdownStep(standardRules, { samePurpose: true }, request, progress)
 * assert.ok(taken._tag === 'Right')
 * assert.equal(taken.right.completes, true)
 * ```
 */
export const takeDrawdownStep = (
  rules: ApprovalRules,
  facts: DrawdownFacts,
  { by, actor }: Omit<StepRequest, 'act'>,
  progress: Progress,
): Either<DrawdownStepRefusal, AcceptedStep> => {
  const route = routeOfDrawdown(rules, facts)
  const act = route.steps.find((step) => step.by === by)?.act ?? 'approve'
  const request = { by, act, actor }
  const refused = refuseRequest(request, progress)
  return refused === null ? takeStep(rules, route, request, progress) : left(refused)
}
