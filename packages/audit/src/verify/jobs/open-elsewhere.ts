import type { LedgerElsewhere } from '@coflyfr/core'
import type { AuditedLedger } from '../../audited-ledger.ts'

/** Opens a ledger once more: an audit over threads looks at it through connections that nobody else has used. */
export const openElsewhere = async ({
  module,
  path,
}: LedgerElsewhere): Promise<AuditedLedger & AsyncDisposable> => {
  const { openStore } = await import(module)
  return openStore(path, { forAudit: true })
}
