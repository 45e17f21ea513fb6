import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { ReserveAccountEvent } from '../reserve-account/evolve.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import type { PostDrawdown, VoidDrawdown } from './commands.ts'
import { DrawdownPosted, DrawdownVoided } from './events.ts'
import { findPendingDrawdown } from './find.ts'
import type { DrawdownSettlementRefusal } from './refusals.ts'
import type { DrawdownContext } from './request.ts'
import { refuseDrawdownPosting, refuseVoiding } from './rules.ts'

type Settled = Either<DrawdownSettlementRefusal, readonly ReserveAccountEvent[]>

/** What a voiding reads besides the reserve's own stream. */
export interface VoidContext {
  readonly rules: RulesState
}

/** Draws an approved drawdown, or a part of it; the final part releases the rest. */
export const postDrawdown = (
  command: PostDrawdown,
  state: ReserveAccount,
  context: DrawdownContext,
): Settled => {
  const { actor, effectiveOn, data } = command
  const { reserve, reference, reason = null, final = false } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findPendingDrawdown(state, data)
  if (isLeft(found)) return found
  const drawdown = found.right
  const { outstanding, financialYear, to } = drawdown
  const amount = data.amount ?? outstanding
  const released = final ? restOf(outstanding, amount) : zeroPence
  const who = { rules: rules.right, actor, effectiveOn }
  const what = { state, heads: context.heads, reserve, drawdown, amount, released }
  const refusal = refuseDrawdownPosting({ ...who, ...what })
  if (refusal !== null) return left(refusal)
  const posted = DrawdownPosted.of(effectiveOn, {
    reserve,
    reference,
    amount: formatPounds(amount),
    financialYear,
    to,
    released: formatPounds(released),
    final: final || amount === outstanding,
    reason,
  })
  return right([posted])
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
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findPendingDrawdown(state, data)
  if (isLeft(found)) return found
  const drawdown = found.right
  const amount = data.amount ?? drawdown.outstanding
  const refusal = refuseVoiding({ effectiveOn, drawdown, amount })
  if (refusal !== null) return left(refusal)
  const released = formatPounds(final ? drawdown.outstanding : amount)
  return right([DrawdownVoided.of(effectiveOn, { reserve, reference, amount: released, reason })])
}
