import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { refuseEarlierThan } from '../shared/date-rules.ts'
import type { PostVirement, WithdrawVirement } from './commands.ts'
import { documentToWire } from './document.ts'
import { type VirementEvent, VirementPosted, VirementWithdrawn } from './events.ts'
import { findPending } from './find.ts'
import type { VirementContext } from './propose.ts'
import type { SettlementRefusal } from './refusals.ts'
import { refusePosting } from './rules.ts'

type Settled = Either<SettlementRefusal, readonly VirementEvent[]>

/** Moves an approved virement into the budget, every leg at once. */
export const postVirement = (
  command: PostVirement,
  state: BudgetYear,
  context: VirementContext,
): Settled => {
  const { actor, effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findPending(state, data)
  if (isLeft(found)) return found
  const virement = found.right
  const refusal = refusePosting({ state, rules: rules.right, effectiveOn, actor, virement })
  if (refusal !== null) return left(refusal)
  const { document, contentHash, reverses } = virement
  const posted = {
    ...documentToWire(document),
    contentHash,
    reverses,
    postingReason: data.reason ?? null,
  }
  return right([VirementPosted.of(effectiveOn, posted)])
}

/** Takes a pending virement back. */
export const withdrawVirement = (
  command: WithdrawVirement,
  state: BudgetYear,
  context: VirementContext,
): Settled => {
  const { effectiveOn, data } = command
  const { reference, financialYear, reason = null } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = findPending(state, data)
  if (isLeft(found)) return found
  const misdated = refuseEarlierThan(effectiveOn, found.right.lastStepOn)
  if (misdated !== null) return left(misdated)
  return right([VirementWithdrawn.of(effectiveOn, { reference, financialYear, reason })])
}
