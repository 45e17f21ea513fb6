import type { FinancialYear } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { type Judged, judgeFound } from '../shared/judged.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { UnknownVirement, VirementNotPending } from './refusals.ts'
import { isPending, type PendingVirement, type Virement } from './state.ts'

/** The fields by which a command names a virement. */
export interface VirementKey {
  readonly reference: string
  readonly financialYear: FinancialYear
}

/** The virement of a reference; or `UnknownVirement`. */
export const findVirement = (
  { virements }: BudgetYear,
  { reference, financialYear }: VirementKey,
): Either<UnknownVirement, Virement> => {
  const virement = entryOf(virements, reference)
  return virement === undefined
    ? left({ tag: 'UnknownVirement', reference, financialYear })
    : right(virement)
}

/** The virement of a reference while it is pending; or `UnknownVirement` or `VirementNotPending`. */
const findPending = (
  state: BudgetYear,
  key: VirementKey,
): Either<UnknownVirement | VirementNotPending, PendingVirement> => {
  const found = findVirement(state, key)
  if (isLeft(found)) return found
  const virement = found.right
  if (isPending(virement)) return right(virement)
  return left({ tag: 'VirementNotPending', reference: key.reference, state: virement.status })
}

/** The same as a rule. */
export const judgePending = (
  state: BudgetYear,
  key: VirementKey,
): Judged<UnknownVirement | VirementNotPending, PendingVirement> =>
  judgeFound('the year has the virement, and it is pending', findPending(state, key))
