import type { LedgerElsewhere } from '@coflyfr/core'
import type { AuditedLedger } from '../../audited-ledger.ts'

/**
 * Whoever audits goes through a file once, or comes to a page again when it has long left any cache: a large one only takes
 * longer to look through than the processor's own.
 */
const pageCacheKibibytes = 4_000

/** Opens a ledger once more: an audit over threads looks at it through connections that nobody else has used. */
export const openElsewhere = async ({
  module,
  path,
}: LedgerElsewhere): Promise<AuditedLedger & AsyncDisposable> => {
  const { openStore } = await import(module)
  return openStore(path, { forAudit: true, pageCacheKibibytes })
}
