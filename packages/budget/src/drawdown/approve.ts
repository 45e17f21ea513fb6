import {
  type ApprovalRules,
  type DecisionRegister,
  decisionSupports,
  type RulesState,
  rulesInForce,
  takeDrawdownStep,
} from '@coflyfr/governance/rules'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { ReserveAccountEvent } from '../reserve-account/evolve.ts'
import { purposeOn } from '../reserve-account/movements.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { refuseEarlierThan } from '../shared/date-rules.ts'
import type { ApproveDrawdown } from './commands.ts'
import { DrawdownAgreed, DrawdownApproved } from './events.ts'
import { findPendingDrawdown, refuseExpired } from './find.ts'
import type { DrawdownDecisionRefusal } from './refusals.ts'
import type { PendingDrawdown } from './state.ts'

/** What a decision on a drawdown reads besides the reserve's own stream: the rules, and the minutes of who decides. */
export interface DrawdownDecisionContext {
  readonly rules: RulesState
  readonly minutes: DecisionRegister
}

interface Considered {
  readonly rules: ApprovalRules
  readonly drawdown: PendingDrawdown
}

const consider = (
  { actor, effectiveOn, data }: ApproveDrawdown,
  state: ReserveAccount,
  context: DrawdownDecisionContext,
): Either<DrawdownDecisionRefusal, Considered> => {
  const rules = rulesInForce(context.rules, effectiveOn)
  if (isLeft(rules)) return rules
  if (actor.role !== data.by) {
    return left({ tag: 'ActorIsNotBy', actorRole: actor.role, by: data.by })
  }
  const found = findPendingDrawdown(state, data)
  if (isLeft(found)) return found
  const drawdown = found.right
  if (drawdown.status === 'approved') {
    const by = drawdown.taken.at(-1)?.by ?? data.by
    return left({ tag: 'AlreadyApproved', reference: data.reference, by })
  }
  const misdated =
    refuseExpired(drawdown, effectiveOn) ?? refuseEarlierThan(effectiveOn, drawdown.lastStepOn)
  if (misdated !== null) return left(misdated)
  if (data.contentHash !== drawdown.contentHash) {
    const { contentHash: current } = drawdown
    return left({ tag: 'ContentHashDiffers', given: data.contentHash, current })
  }
  return right({ rules: rules.right.rules, drawdown })
}

/** Takes a step of a drawdown's route: Section 151 Officer for the reserve's own purpose, Cabinet for any other. */
export const approveDrawdown = (
  command: ApproveDrawdown,
  state: ReserveAccount,
  context: DrawdownDecisionContext,
): Either<DrawdownDecisionRefusal, readonly ReserveAccountEvent[]> => {
  const { actor, effectiveOn, data } = command
  const { by, reference, decision, contentHash } = data
  const considered = consider(command, state, context)
  if (isLeft(considered)) return considered
  const { rules, drawdown } = considered.right
  const samePurpose = purposeOn(state, effectiveOn) === drawdown.purpose
  const step = takeDrawdownStep(rules, { samePurpose }, { by, actor }, drawdown)
  if (isLeft(step)) return step
  const { completes, route } = step.right
  const verb = completes ? 'approved' : 'agreed'
  const subject = { kind: 'drawdown', reference, contentHash } as const
  const cited = { by, decision, verb, decidedOn: effectiveOn, effectiveOn, subject } as const
  const standing = decisionSupports(context.minutes, cited)
  if (isLeft(standing)) return standing
  const onRecord = standing.right === 'on-record'
  const taken = { ...data, decidedOn: effectiveOn, onRecord, route }
  return right([(completes ? DrawdownApproved : DrawdownAgreed).of(effectiveOn, taken)])
}
