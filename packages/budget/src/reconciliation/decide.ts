import type { EventOf } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { rulesAllowing } from '../shared/authority.ts'
import type { PrepareReconciliation, ReviewReconciliation } from './commands.ts'
import { ReconciliationPrepared, ReconciliationReviewed } from './events.ts'
import type { PrepareRefusal, ReviewRefusal } from './refusals.ts'
import { refuseDifference, refuseReview } from './rules.ts'
import type { Reconciliations } from './state.ts'

/** What signing a reconciliation reads besides the year's own stream. */
export interface ReconciliationContext {
  readonly rules: RulesState
}

/** Signs a result; what was prepared before for the period and source no longer counts. */
export const prepareReconciliation = (
  command: PrepareReconciliation,
  _state: Reconciliations,
  context: ReconciliationContext,
): Either<PrepareRefusal, readonly EventOf<typeof ReconciliationPrepared>[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = refuseDifference(data)
  if (refusal !== null) return left(refusal)
  return right([
    ReconciliationPrepared.of(effectiveOn, {
      ...data,
      ledger: formatPounds(data.ledger),
      extract: formatPounds(data.extract),
      difference: formatPounds(data.difference),
      comment: data.comment ?? null,
    }),
  ])
}

/** Signs the same result a second time, by another person. */
export const reviewReconciliation = (
  command: ReviewReconciliation,
  state: Reconciliations,
  context: ReconciliationContext,
): Either<ReviewRefusal, readonly EventOf<typeof ReconciliationReviewed>[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = refuseReview(state, command)
  if (refusal !== null) return left(refusal)
  return right([ReconciliationReviewed.of(effectiveOn, { ...data, comment: data.comment ?? null })])
}
