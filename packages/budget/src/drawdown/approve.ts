import { datedInOrder, type PlainDate } from '@coflyfr/core'
import {
  type ApprovalRules,
  type DecisionRegister,
  decisionSupports,
  type RulesState,
  takeDrawdownStep,
} from '@coflyfr/governance/rules'
import type { ReserveAccountEvent } from '../reserve-account/evolve.ts'
import { purposeOn } from '../reserve-account/movements.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { minuteSupports } from '../shared/cite-minute.ts'
import { decidedOnOf } from '../shared/decided-on.ts'
import { judgeInForce } from '../shared/judge-act.ts'
import { judgeBy, judgeStep } from '../shared/judge-step.ts'
import { after, andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import { type Rule, rule } from '../shared/rule.ts'
import type { ApproveDrawdown } from './commands.ts'
import { DrawdownAgreed, DrawdownApproved } from './events.ts'
import { findPendingDrawdown, refuseExpired } from './find.ts'
import type { DrawdownDecisionRefusal } from './refusals.ts'
import type { PendingDrawdown } from './state.ts'

/** What a decision on a drawdown reads from other streams: the rules, and the minutes of who decides. */
export interface DrawdownDecisionContext {
  readonly rules: RulesState
  readonly minutes: DecisionRegister
}

/** An approval that somebody records. */
interface Approval {
  readonly drawdown: PendingDrawdown
  readonly effectiveOn: PlainDate
  readonly decidedOn: PlainDate
  readonly data: ApproveDrawdown['data']
}

type ApprovalRule = Rule<Approval, DrawdownDecisionRefusal>

const isNotApprovedYet: ApprovalRule = rule(
  'its last step has not been taken yet',
  ({ drawdown, data: { reference, by } }) =>
    drawdown.status === 'approved'
      ? { tag: 'AlreadyApproved', reference, by: drawdown.taken.at(-1)?.by ?? by }
      : null,
)

const isForTheRequest: ApprovalRule = rule(
  'the content hash is that of the request',
  ({ drawdown: { contentHash: current }, data: { contentHash: given } }) =>
    given === current ? null : { tag: 'ContentHashDiffers', given, current },
  'B4',
)

const approvalRules: readonly ApprovalRule[] = [
  isNotApprovedYet,
  rule('it has not expired', ({ drawdown, effectiveOn }) => refuseExpired(drawdown, effectiveOn)),
  rule('it is not dated before the previous step', ({ drawdown, effectiveOn }) =>
    datedInOrder(effectiveOn, drawdown.lastStepOn),
  ),
  rule('it is not decided before it was requested', ({ drawdown, decidedOn }) =>
    datedInOrder(decidedOn, drawdown.requestedOn),
  ),
  isForTheRequest,
]

/** Takes a step of a drawdown's route: Section 151 Officer for the reserve's own purpose, Cabinet for any other. */
export const approveDrawdown = (
  command: ApproveDrawdown,
  state: ReserveAccount,
  context: DrawdownDecisionContext,
): Judged<DrawdownDecisionRefusal, readonly ReserveAccountEvent[]> => {
  const { effectiveOn, data } = command
  const decidedOn = decidedOnOf(command)
  const found = findPendingDrawdown(state, data)
  return andThen(judgeInForce(context.rules, decidedOn), (rules) =>
    after(
      judgeBy(command),
      andThen(judgeFound('the reserve has the drawdown, and it is pending', found), (drawdown) =>
        after(
          judgeRules(approvalRules, { drawdown, effectiveOn, decidedOn, data }),
          judgeTaken(command, { state, rules, drawdown }, context),
        ),
      ),
    ),
  )
}

interface Considered {
  readonly state: ReserveAccount
  readonly rules: ApprovalRules
  readonly drawdown: PendingDrawdown
}

const judgeTaken = (
  command: ApproveDrawdown,
  { state, rules, drawdown }: Considered,
  { minutes }: DrawdownDecisionContext,
): Judged<DrawdownDecisionRefusal, readonly ReserveAccountEvent[]> => {
  const { actor, effectiveOn, data } = command
  const { by, reference, decision, contentHash } = data
  const decidedOn = decidedOnOf(command)
  const samePurpose = purposeOn(state, effectiveOn) === drawdown.purpose
  const step = takeDrawdownStep(rules, { samePurpose }, { by, actor }, drawdown)
  return andThen(judgeStep(step), ({ completes, route }) => {
    const verb = completes ? 'approved' : 'agreed'
    const subject = { kind: 'drawdown', reference, contentHash } as const
    const cited = { by, decision, verb, decidedOn, effectiveOn, subject } as const
    const standing = decisionSupports(minutes, cited)
    return mapJudged(judgeFound(minuteSupports, standing), (stands) => {
      const onRecord = stands === 'on-record'
      const taken = { ...data, decidedOn, onRecord, route }
      return [(completes ? DrawdownApproved : DrawdownAgreed).of(effectiveOn, taken)]
    })
  })
}
