import { formatPounds, subtractPence } from '@coflyfr/money'
import { refuseEarlierThan } from '../shared/date-rules.ts'
import type { PrepareReconciliation, ReviewReconciliation } from './commands.ts'
import type { DifferenceDoesNotAgree, ReviewRefusal } from './refusals.ts'
import { preparedFor, type Reconciliations } from './state.ts'

/** The difference is ledger less extract, to the penny. */
export const refuseDifference = ({
  ledger,
  extract,
  difference,
}: PrepareReconciliation['data']): DifferenceDoesNotAgree | null => {
  const expected = subtractPence(ledger, extract)
  if (difference === expected) return null
  return {
    tag: 'DifferenceDoesNotAgree',
    given: formatPounds(difference),
    expected: formatPounds(expected),
  }
}

/** Another person reviews exactly what was prepared last, once. */
export const refuseReview = (
  state: Reconciliations,
  { actor, effectiveOn, data }: ReviewReconciliation,
): ReviewRefusal | null => {
  const { financialYear, period, source, resultHash: given } = data
  const prepared = preparedFor(state, data)
  if (prepared === undefined) return { tag: 'NothingPrepared', financialYear, period, source }
  const { resultHash: current, preparedBy, preparedOn, reviewedBy: by } = prepared
  if (given !== current) return { tag: 'ContentHashDiffers', given, current }
  if (by !== null) return { tag: 'AlreadyReviewed', financialYear, period, source, by }
  if (actor.id === preparedBy) {
    return { tag: 'SamePersonTwice', person: actor.id, seats: ['preparer', 'reviewer'] }
  }
  return refuseEarlierThan(effectiveOn, preparedOn)
}
