import type { LedgerElsewhere } from '@coflyfr/core'
import type { AuditedLedger } from '../../audited-ledger.ts'

/**
 * An audit reads a file once, or comes back to a page long after any cache has dropped it. A large cache is only slower
 * to look through than one that fits the cache of the processor.
 */
const pageCacheKibibytes = 4_000

/** Opens a ledger once more: an audit over threads uses connections of its own. */
export const openElsewhere = async ({
  module,
  path,
}: LedgerElsewhere): Promise<AuditedLedger & AsyncDisposable> => {
  const { openStore } = await import(module)
  return openStore(path, { forAudit: true, pageCacheKibibytes })
}
