import type { Command, JsonObject } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import { type CommitmentKey, type CommitmentsState, commitmentOf, remainingOf } from './state.ts'

/** What was committed, what of it was invoiced and what remains, before the command. */
export const aboutCommitment = (
  { data }: Command<string, CommitmentKey>,
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
