import { check, datedInOrder, type PlainDate, type Role } from '@coflyfr/core'
import {
  type ActorIsNotBy,
  type Check,
  checkRole,
  type DecisionRegister,
  decisionSupports,
  type RoleNotAllowed,
  type RulesContext,
  type RulesState,
  roleAllowed,
  rulesInForce,
  type SamePersonTwice,
} from '@coflyfr/governance/rules'
import { type Either, flatMap, isLeft, isRight, left, map, right, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { PlanCommandOf } from './commands.ts'
import type { PlanContent } from './content.ts'
import { planContentHash } from './content-hash.ts'
import { openPlan, type PlanDecision } from './decision.ts'
import { PlanApproved, PlanSubmitted } from './events.ts'
import type {
  AlreadyApproved,
  AlreadySubmitted,
  ContentHashDiffers,
  NoOpenDraft,
  PlanNotSubmitted,
} from './refusals.ts'
import type {
  OpenPlan,
  PlanAwaitingApproval,
  PlanBeingDrafted,
  PlanSettled,
  PlanState,
} from './state.ts'

/** What an approval reads besides the plan: the rules about roles, and what the deciding body has on record. */
export interface ApprovalContext extends RulesContext {
  readonly decisions: DecisionRegister
}

/** Who may approve a plan where the rules in force do not list `ApprovePlan`. */
const approversByDefault: readonly Role[] = ['cabinet', 'council']

/** Freezes the draft as the next version. */
export const submitPlan = (
  { data, effectiveOn }: PlanCommandOf<'SubmitPlan'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    openPlan(state, data.plan),
    flatMap(notYetSubmitted),
    tap(({ lastStepOn }) => check(datedInOrder(effectiveOn, lastStepOn))),
    map(({ draft, versionsSubmitted }) => {
      const content: PlanContent = { ...draft, version: versionsSubmitted + 1 }
      const contentHash = planContentHash(content)
      return [PlanSubmitted.of(effectiveOn, { plan: data.plan, content, contentHash })]
    }),
  )

const notYetSubmitted = (
  plan: OpenPlan,
): Either<NoOpenDraft | AlreadySubmitted, PlanBeingDrafted> => {
  switch (plan.status) {
    case 'drafting':
      return right(plan)
    case 'submitted': {
      const { plan: reference, version } = plan.content
      return left({ tag: 'AlreadySubmitted', plan: reference, version })
    }
    case 'in-force':
      return left(noOpenDraft(plan))
  }
}

const noOpenDraft = ({ inForce: { content } }: PlanSettled): NoOpenDraft => ({
  tag: 'NoOpenDraft',
  plan: content.plan,
  versionInForce: content.version,
})

/** Brings the submitted version into force, and no other: the approval names its content hash (INVARIANTS B4). */
export const approvePlan = (
  { data, actor, effectiveOn }: PlanCommandOf<'ApprovePlan'>,
  state: PlanState,
  { rules, decisions }: ApprovalContext,
): PlanDecision => {
  const { plan: reference, by, decision, contentHash, decidedOn } = data
  const minutedOn = decidedOn ?? effectiveOn
  return pipe(
    openPlan(state, reference),
    flatMap(awaitingApproval),
    tap((plan) => check(sameContent(plan, contentHash))),
    tap(() => check(actorIsBy(actor.role, by) ?? mayApprove(rules, by, minutedOn))),
    tap(({ submitter }) => check(otherPerson(submitter, actor.id, by))),
    tap(({ lastStepOn }) => check(datedInOrder(effectiveOn, lastStepOn))),
    tap(() => {
      const subject = { kind: 'plan', reference, contentHash } as const
      const dates = { decidedOn: minutedOn, effectiveOn }
      const cited = { by, decision, verb: 'approved', ...dates, subject } as const
      return decisionSupports(decisions, cited)
    }),
    map(({ content: { version } }) => [
      PlanApproved.of(effectiveOn, {
        plan: reference,
        version,
        by,
        decision,
        contentHash,
        decidedOn: decidedOn ?? null,
      }),
    ]),
  )
}

const awaitingApproval = (
  plan: OpenPlan,
): Either<AlreadyApproved | PlanNotSubmitted, PlanAwaitingApproval> => {
  switch (plan.status) {
    case 'submitted':
      return right(plan)
    case 'drafting':
      return left({ tag: 'PlanNotSubmitted', plan: plan.draft.plan })
    case 'in-force': {
      const { plan: reference, version } = plan.inForce.content
      return left({ tag: 'AlreadyApproved', plan: reference, version })
    }
  }
}

const sameContent = (
  { content: { version }, contentHash }: PlanAwaitingApproval,
  given: string,
): ContentHashDiffers | null =>
  contentHash === given ? null : { tag: 'ContentHashDiffers', version, current: contentHash, given }

const actorIsBy = (actorRole: Role, by: Role): ActorIsNotBy | null =>
  actorRole === by ? null : { tag: 'ActorIsNotBy', actorRole, by }

/** Who approves a plan: those whom the council's rules name, else the roles by default. */
const approvers = (rules: RulesState, on: PlainDate) => {
  const inForce = rulesInForce(rules, on)
  const listed = isRight(inForce) ? inForce.right.rules.roles['ApprovePlan'] : undefined
  const name = isRight(inForce) ? inForce.right.rules.name : 'none in force'
  return { name, roles: { ApprovePlan: listed ?? approversByDefault } }
}

const mayApprove = (rules: RulesState, role: Role, on: PlainDate): RoleNotAllowed | null => {
  const allowed = roleAllowed(approvers(rules, on), 'ApprovePlan', role)
  return isLeft(allowed) ? allowed.left : null
}

/** The roles that may decide, as a check. */
export const checkApprover = (
  { data: { by, decidedOn }, effectiveOn }: PlanCommandOf<'ApprovePlan'>,
  { rules }: RulesContext,
): Check => checkRole(approvers(rules, decidedOn ?? effectiveOn), 'ApprovePlan', by)

const otherPerson = (submitter: string, person: string, by: Role): SamePersonTwice | null =>
  submitter === person ? { tag: 'SamePersonTwice', person, seats: ['submitter', by] } : null
