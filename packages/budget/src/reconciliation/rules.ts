import { datedInOrder } from '@coflyfr/core'
import { exactly } from '@coflyfr/governance/rules'
import { formatPounds, subtractPence } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import type { PrepareReconciliation, ReviewReconciliation } from './commands.ts'
import type { DifferenceDoesNotAgree, NothingPrepared, ReviewRefusal } from './refusals.ts'
import { type Prepared, preparedFor, type Reconciliations } from './state.ts'

/** The rule of preparing: the difference is ledger less extract, to the penny. */
export const preparingRules: readonly Rule<
  PrepareReconciliation['data'],
  DifferenceDoesNotAgree
>[] = [
  limitRule(
    'the difference is the ledger less the extract',
    ({ ledger, extract, difference: asked }) => {
      const limit = subtractPence(ledger, extract)
      const refuse = (): DifferenceDoesNotAgree => ({
        tag: 'DifferenceDoesNotAgree',
        given: formatPounds(asked),
        expected: formatPounds(limit),
      })
      return [{ count: exactly({ of: 'difference', limit, total: 0n, asked }), refuse }]
    },
  ),
]

/** A review that somebody signs. */
interface Review {
  readonly prepared: Prepared
  readonly command: ReviewReconciliation
}

/** The rules of a review, in order of precedence: another person reviews exactly what was prepared last, once. */
export const reviewRules: readonly Rule<Review, ReviewRefusal>[] = [
  rule('it is for the result prepared last', ({ prepared, command: { data } }) =>
    data.resultHash === prepared.resultHash
      ? null
      : { tag: 'ContentHashDiffers', given: data.resultHash, current: prepared.resultHash },
  ),
  rule('it has not been reviewed yet', ({ prepared: { reviewedBy: by }, command: { data } }) => {
    const { financialYear, period, source } = data
    return by === null ? null : { tag: 'AlreadyReviewed', financialYear, period, source, by }
  }),
  rule('whoever reviews it did not prepare it', ({ prepared, command: { actor } }) =>
    actor.id === prepared.preparedBy
      ? { tag: 'SamePersonTwice', person: actor.id, seats: ['preparer', 'reviewer'] }
      : null,
  ),
  rule('it is not dated before it was prepared', ({ prepared, command: { effectiveOn } }) =>
    datedInOrder(effectiveOn, prepared.preparedOn),
  ),
]

/** What was prepared for the period and source of a review; or `NothingPrepared`. */
export const findPrepared = (
  state: Reconciliations,
  { financialYear, period, source }: ReviewReconciliation['data'],
): Either<NothingPrepared, Prepared> => {
  const prepared = preparedFor(state, { period, source })
  return prepared === undefined
    ? left({ tag: 'NothingPrepared', financialYear, period, source })
    : right(prepared)
}
