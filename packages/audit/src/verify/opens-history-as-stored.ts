import { type LeafColumns, opensHistory } from '@coflyfr/core'
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

/** The same of an event in its columns. */
export const opensHistoryInColumns = ({
  type,
  canonicalData,
}: Pick<LeafColumns, 'type' | 'canonicalData'>): boolean => {
  try {
    return opensHistory({ type, data: JSON.parse(canonicalData) })
  } catch {
    return false
  }
}
