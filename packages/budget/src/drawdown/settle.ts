import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import type { ReserveAccountEvent } from '../reserve-account/evolve.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import type { PostDrawdown, VoidDrawdown } from './commands.ts'
import { DrawdownPosted, DrawdownVoided } from './events.ts'
import { findPendingDrawdown } from './find.ts'
import type { DrawdownSettlementRefusal } from './refusals.ts'
import type { DrawdownContext } from './request.ts'
import { drawdownPostingRules, voidingRules } from './rules.ts'

type Settled = Judged<DrawdownSettlementRefusal, readonly ReserveAccountEvent[]>

/** What a voiding reads from other streams. */
export interface VoidContext {
  readonly rules: RulesState
}

const judgePending = (state: ReserveAccount, { data }: PostDrawdown | VoidDrawdown) =>
  judgeFound('the reserve has the drawdown, and it is pending', findPendingDrawdown(state, data))

/** Draws an approved drawdown, or a part of it; the final part releases the rest. */
export const postDrawdown = (
  command: PostDrawdown,
  state: ReserveAccount,
  { rules: rulesState, heads }: DrawdownContext,
): Settled => {
  const { actor, effectiveOn, data } = command
  const { reserve, reference, reason = null, final = false } = data
  return judgeAct(rulesState, command, (rules) =>
    andThen(judgePending(state, command), (drawdown) => {
      const { outstanding, financialYear, to } = drawdown
      const amount = data.amount ?? outstanding
      const released = final ? restOf(outstanding, amount) : zeroPence
      const what = { state, heads, reserve, drawdown, amount, released }
      const judged = judgeRules(drawdownPostingRules, { rules, actor, effectiveOn, ...what })
      return mapJudged(judged, () => [
        DrawdownPosted.of(effectiveOn, {
          reserve,
          reference,
          amount: formatPounds(amount),
          financialYear,
          to,
          released: formatPounds(released),
          final: final || amount === outstanding,
          reason,
        }),
      ])
    }),
  )
}

const restOf = (outstanding: Pence, amount: Pence): Pence =>
  amount < outstanding ? subtractPence(outstanding, amount) : zeroPence

/** Releases a pending drawdown, or a part of it; `final` releases all of it. */
export const voidDrawdown = (
  command: VoidDrawdown,
  state: ReserveAccount,
  context: VoidContext,
): Settled => {
  const { effectiveOn, data } = command
  const { reserve, reference, reason = null, final = false } = data
  return judgeAct(context.rules, command, () =>
    andThen(judgePending(state, command), (drawdown) => {
      const amount = data.amount ?? drawdown.outstanding
      const released = formatPounds(final ? drawdown.outstanding : amount)
      return mapJudged(judgeRules(voidingRules, { effectiveOn, drawdown, amount }), () => [
        DrawdownVoided.of(effectiveOn, { reserve, reference, amount: released, reason }),
      ])
    }),
  )
}
