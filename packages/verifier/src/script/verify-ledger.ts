import type { AuditorEvidence } from '../auditor-evidence.ts'
import type { Verification } from '../findings.ts'
import type { Hashing } from '../hashing.ts'

export const verifyLedger = async (
  _hashing: Hashing,
  path: string,
  _evidence: AuditorEvidence,
): Promise<Verification> => {
  throw new Error(`${path}: not yet`)
}
