import { type PlainDate, withEntry } from '@coflyfr/core'
import type { ApprovalEvent } from './events.ts'

/** The last step of a temporary approval. */
export interface TemporaryApproval {
  readonly isGiven: boolean
  readonly on: PlainDate
}

/** The temporary approvals of a child's carers, by the episode that the placement began with. */
export type TemporaryApprovals = ReadonlyMap<string, TemporaryApproval>

/** Folds one event about a temporary approval. */
export const evolveApprovals = (
  state: TemporaryApprovals,
  { type, data: { episode }, effectiveOn: on }: ApprovalEvent,
): TemporaryApprovals => {
  switch (type) {
    case 'TemporaryApprovalGiven':
      return withEntry(state, episode, { isGiven: true, on })
    case 'TemporaryApprovalEnded':
      return withEntry(state, episode, { isGiven: false, on })
  }
}
