import type { PlainDate } from '@coflyfr/core'
import {
  type ApprovalRules,
  type DecisionRegister,
  type DecisionVerb,
  decisionSupports,
  rejectVirement as mayReject,
  rulesInForce,
  type StepAct,
  takeVirementStep,
} from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseEarlierThan, refuseOutsideYear } from '../shared/date-rules.ts'
import type { AgreeVirement, ApproveVirement, RejectVirement } from './commands.ts'
import { VirementAgreed, VirementApproved, type VirementEvent, VirementRejected } from './events.ts'
import { factsOf, rulesFor } from './facts.ts'
import { findPending } from './find.ts'
import type { VirementContext } from './propose.ts'
import type { DecisionRefusal } from './refusals.ts'
import type { PendingVirement } from './state.ts'

/** What a decision of an officer or a body reads besides the year's own stream: the rules, and its own minutes. */
export interface DecisionContext extends VirementContext {
  readonly minutes: DecisionRegister
}

type DecisionCommand = AgreeVirement | ApproveVirement | RejectVirement

type Decided = Either<DecisionRefusal, readonly VirementEvent[]>

interface Considered {
  readonly rules: ApprovalRules
  readonly virement: PendingVirement
  readonly decidedOn: PlainDate
}

/** The date that chooses the rules: the minute's own, else the command's. */
const decisionDate = ({ effectiveOn, data }: DecisionCommand): PlainDate =>
  data.decidedOn ?? effectiveOn

/**
 * What every decision on a virement must satisfy, whatever it says. Its minute may be later than its effect, and never
 * earlier than what it decides on: else an old date would choose rules that are over.
 */
const consider = (
  command: DecisionCommand,
  state: BudgetYear,
  context: DecisionContext,
): Either<DecisionRefusal, Considered> => {
  const { actor, effectiveOn, data } = command
  const decidedOn = decisionDate(command)
  const rules = rulesInForce(context.rules, decidedOn)
  if (isLeft(rules)) return rules
  if (actor.role !== data.by) {
    return left({ tag: 'ActorIsNotBy', actorRole: actor.role, by: data.by })
  }
  const found = findPending(state, data)
  if (isLeft(found)) return found
  const virement = found.right
  const { reference, financialYear } = data
  if (virement.status === 'approved') {
    const by = virement.taken.at(-1)?.by ?? data.by
    return left({ tag: 'AlreadyApproved', reference, by })
  }
  const misdated =
    (command.command === 'RejectVirement' ? null : refuseOutsideYear(effectiveOn, financialYear)) ??
    refuseEarlierThan(effectiveOn, virement.lastStepOn) ??
    refuseEarlierThan(decidedOn, virement.versionOn)
  if (misdated !== null) return left(misdated)
  if (data.contentHash !== virement.contentHash) {
    const { contentHash: current } = virement
    return left({ tag: 'ContentHashDiffers', given: data.contentHash, current })
  }
  return right({ rules: rules.right.rules, virement, decidedOn })
}

/** The decision as it goes into the event, once the minute that it cites supports it. */
const cite = (
  { effectiveOn, data }: DecisionCommand,
  { minutes }: DecisionContext,
  decidedOn: PlainDate,
  verb: DecisionVerb,
) => {
  const { reference, financialYear, by, decision, contentHash } = data
  const subject = { kind: 'virement', reference, contentHash } as const
  const cited = { by, decision, verb, decidedOn, effectiveOn, subject }
  const standing = decisionSupports(minutes, cited)
  if (isLeft(standing)) return standing
  const onRecord = standing.right === 'on-record'
  return right({ reference, financialYear, by, decision, decidedOn, onRecord, contentHash })
}

/** Asks for each author of the proposal apart: nobody who wrote any of it may decide on it. */
const acceptStep = (
  { actor, data: { by } }: AgreeVirement | ApproveVirement,
  state: BudgetYear,
  { rules, virement }: Considered,
  act: StepAct,
): ReturnType<typeof takeVirementStep> => {
  const { authors, taken, document } = virement
  const facts = factsOf(state, document)
  const [first, ...others] = authors
  const asked = (proposer: typeof first) =>
    takeVirementStep(rulesFor(rules, facts), facts, { by, act, actor }, { proposer, taken })
  return others.map(asked).find(isLeft) ?? asked(first)
}

const takeStep = (
  command: AgreeVirement | ApproveVirement,
  state: BudgetYear,
  context: DecisionContext,
  { act, verb }: { readonly act: StepAct; readonly verb: DecisionVerb },
) => {
  const considered = consider(command, state, context)
  if (isLeft(considered)) return considered
  const accepted = acceptStep(command, state, considered.right, act)
  if (isLeft(accepted)) return accepted
  const cited = cite(command, context, considered.right.decidedOn, verb)
  if (isLeft(cited)) return cited
  return right({ ...cited.right, route: accepted.right.route })
}

/** Records a step that is not the last. */
export const agreeVirement = (
  command: AgreeVirement,
  state: BudgetYear,
  context: DecisionContext,
): Decided => {
  const step = takeStep(command, state, context, { act: 'agree', verb: 'agreed' })
  return isLeft(step) ? step : right([VirementAgreed.of(command.effectiveOn, step.right)])
}

/** Records the last step, which permits the posting. */
export const approveVirement = (
  command: ApproveVirement,
  state: BudgetYear,
  context: DecisionContext,
): Decided => {
  const step = takeStep(command, state, context, { act: 'approve', verb: 'approved' })
  return isLeft(step) ? step : right([VirementApproved.of(command.effectiveOn, step.right)])
}

/** Records that an authority of the route said no. */
export const rejectVirement = (
  command: RejectVirement,
  state: BudgetYear,
  context: DecisionContext,
): Decided => {
  const considered = consider(command, state, context)
  if (isLeft(considered)) return considered
  const { rules, virement, decidedOn } = considered.right
  const facts = factsOf(state, virement.document)
  const { actor, data } = command
  const mayIt = mayReject(rulesFor(rules, facts), facts, { by: data.by, actor })
  if (isLeft(mayIt)) return mayIt
  const cited = cite(command, context, decidedOn, 'refused')
  return isLeft(cited) ? cited : right([VirementRejected.of(command.effectiveOn, cited.right)])
}
