import { type JsonValue, type LeafColumns, opensHistory } from '@coflyfr/core'
import type { StoredLeaf } from '../audited-ledger.ts'

/** A first event that cannot be read is another check's finding. */
const opens = (type: string, read: () => JsonValue): boolean => {
  try {
    return opensHistory({ type, data: read() })
  } catch {
    return false
  }
}

/** Whether a log's first event opens a history load. */
export const opensHistoryAsStored = ({
  type,
  preimage,
}: Pick<StoredLeaf, 'type' | 'preimage'>): boolean => opens(type, () => JSON.parse(preimage).data)

/** The same of an event in its columns. */
export const opensHistoryInColumns = ({
  type,
  canonicalData,
}: Pick<LeafColumns, 'type' | 'canonicalData'>): boolean =>
  opens(type, () => JSON.parse(canonicalData))
