import { opensHistory } from '@coflyfr/core'
import type { StoredLeaf } from '../audited-ledger.ts'

/** Whether a log's first event opens a history load; a first event that cannot be read is another check's finding. */
export const opensHistoryAsStored = ({
  type,
  preimage,
}: Pick<StoredLeaf, 'type' | 'preimage'>): boolean => {
  try {
    return opensHistory({ type, data: JSON.parse(preimage).data })
  } catch {
    return false
  }
}
