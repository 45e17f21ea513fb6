import type { JsonObject } from '@coflyfr/core'
import type { Figures } from '@coflyfr/governance/rules'
import {
  addPence,
  formatPounds,
  type Pence,
  subtractPence,
  sumPence,
  zeroPence,
} from '@coflyfr/money'
import { balanceOf } from '../budget-year/balances.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { type Head, headKey } from '../shared/leg.ts'
import { valuesOf } from '../shared/persistent-map.ts'
import { type CommitmentKey, type CommitmentsState, commitmentOf, remainingOf } from './state.ts'

/** What was committed, what of it was invoiced and what remains, before the command. */
export const aboutCommitment = (
  { data }: { readonly data: CommitmentKey },
  state: CommitmentsState,
): JsonObject => {
  const commitment = commitmentOf(state, data)
  if (commitment === undefined) return {}
  const { status, amount, invoiced } = commitment
  return {
    figures: {
      commitment: status,
      committed: formatPounds(amount),
      invoiced: formatPounds(invoiced),
      remaining: formatPounds(remainingOf(commitment)),
    },
  }
}

/** What a service's orders take from a head, invoiced or not. */
const orderedAt = ({ commitments }: CommitmentsState, head: Head): Pence =>
  sumPence(
    [...valuesOf(commitments)]
      .filter((commitment) => headKey(commitment.head) === headKey(head))
      .map((one) => addPence(one.invoiced, one.status === 'open' ? remainingOf(one) : zeroPence)),
  )

/**
 * What a head's budget leaves for orders, for information only: no rule limits an order by it, and it leaves out what the
 * general ledger posted at the head without an order.
 */
export const headFigures = (year: BudgetYear, orders: CommitmentsState, head: Head): Figures => {
  const { revised, pendingOut } = balanceOf(year.balances, head)
  const ordered = orderedAt(orders, head)
  return {
    headRevisedBudget: formatPounds(revised),
    headPendingOut: formatPounds(pendingOut),
    headOrdered: formatPounds(ordered),
    headNotOrdered: formatPounds(subtractPence(addPence(revised, pendingOut), ordered)),
  }
}
