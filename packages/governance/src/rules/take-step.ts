import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { ApprovalRoute } from './approval-route.ts'
import type { ApprovalRules } from './approval-rules.ts'
import { isTaken, nextStep, openSteps } from './next-step.ts'
import type { Progress, StepRequest } from './progress.ts'
import type { RouteStep } from './route-step.ts'
import { seatApprover } from './separation.ts'
import type {
  ActorIsNotBy,
  AlreadyTaken,
  NotInRoute,
  SamePersonTwice,
  StepOutOfOrder,
} from './step-refusal.ts'

/** A step that may be taken: which, under which route, and whether it completes the route. */
export interface AcceptedStep {
  readonly route: ApprovalRoute
  readonly step: RouteStep
  readonly completes: boolean
}

/** Refuses a request that fails under any route: by the wrong role, or for a step that was taken before. */
export const refuseRequest = (
  { by, act, actor }: StepRequest,
  { taken }: Progress,
): ActorIsNotBy | AlreadyTaken | null => {
  if (actor.role !== by) return { tag: 'ActorIsNotBy', actorRole: actor.role, by }
  return isTaken(taken, { by, act }) ? { tag: 'AlreadyTaken', by, act } : null
}

/** Takes a step of a route whose requester `refuseRequest` let pass: it must be there, have its turn, and be by somebody new. */
export const takeStep = (
  rules: ApprovalRules,
  route: ApprovalRoute,
  request: StepRequest,
  progress: Progress,
): Either<NotInRoute | StepOutOfOrder | SamePersonTwice, AcceptedStep> => {
  const { by, act } = request
  const { rule, steps } = route
  const step = steps.find((one) => one.by === by && one.act === act)
  if (step === undefined) return left({ tag: 'NotInRoute', rule, by, act, steps })
  if (!openSteps(route, progress.taken).includes(step)) {
    return left({ tag: 'StepOutOfOrder', rule, by, act, next: nextStep(route, progress.taken) })
  }
  const seated = seatApprover(rules, progress, request)
  if (isLeft(seated)) return seated
  return right({ route, step, completes: step === steps.at(-1) })
}
