import { datedInOrder, type PlainDate } from '@coflyfr/core'
import type { BudgetYear } from '../budget-year/state.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { andThen, type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import { type Rule, rule } from '../shared/rule.ts'
import type { PostVirement, WithdrawVirement } from './commands.ts'
import { documentToWire } from './document.ts'
import { type VirementEvent, VirementPosted, VirementWithdrawn } from './events.ts'
import { judgePending } from './find.ts'
import { postingRules } from './posting-rules.ts'
import type { VirementContext } from './propose.ts'
import type { SettlementRefusal } from './refusals.ts'
import type { PendingVirement } from './state.ts'

type Settled = Judged<SettlementRefusal, readonly VirementEvent[]>

/** Moves an approved virement into the budget, every leg at once. */
export const postVirement = (
  command: PostVirement,
  state: BudgetYear,
  context: VirementContext,
): Settled => {
  const { actor, effectiveOn, data } = command
  return judgeAct(context.rules, command, (rules) =>
    andThen(judgePending(state, data), (virement) =>
      mapJudged(judgeRules(postingRules, { state, rules, effectiveOn, actor, virement }), () => {
        const { document, contentHash, reverses } = virement
        const posted = {
          ...documentToWire(document),
          contentHash,
          reverses,
          postingReason: data.reason ?? null,
        }
        return [VirementPosted.of(effectiveOn, posted)]
      }),
    ),
  )
}

interface Withdrawal {
  readonly virement: PendingVirement
  readonly effectiveOn: PlainDate
}

const withdrawalRules: readonly Rule<Withdrawal, SettlementRefusal>[] = [
  rule('it is not dated before the previous step', ({ virement, effectiveOn }) =>
    datedInOrder(effectiveOn, virement.lastStepOn),
  ),
]

/** Takes a pending virement back. */
export const withdrawVirement = (
  command: WithdrawVirement,
  state: BudgetYear,
  context: VirementContext,
): Settled => {
  const { effectiveOn, data } = command
  const { reference, financialYear, reason = null } = data
  return judgeAct(context.rules, command, () =>
    andThen(judgePending(state, data), (virement) =>
      mapJudged(judgeRules(withdrawalRules, { virement, effectiveOn }), () => [
        VirementWithdrawn.of(effectiveOn, { reference, financialYear, reason }),
      ]),
    ),
  )
}
