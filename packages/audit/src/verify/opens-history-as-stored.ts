import { type JsonValue, type LeafColumns, opensHistory } from '@coflyfr/core'
import type { StoredLeaf } from '../audited-ledger.ts'

/** Another check reports a first event that cannot be read. */
const opens = (type: string, read: () => JsonValue): boolean => {
  try {
    return opensHistory({ type, data: read() })
  } catch {
    return false
  }
}

/** Whether the first event of a log opens a history load. */
export const opensHistoryAsStored = ({
  type,
  preimage,
}: Pick<StoredLeaf, 'type' | 'preimage'>): boolean => opens(type, () => JSON.parse(preimage).data)

/** As {@link opensHistoryAsStored}, for a row in columns. */
export const opensHistoryInColumns = ({
  type,
  canonicalData,
}: Pick<LeafColumns, 'type' | 'canonicalData'>): boolean =>
  opens(type, () => JSON.parse(canonicalData))
