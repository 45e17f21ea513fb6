import { StoreFault } from '@coflyfr/core'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { Finding } from '../verify/finding.ts'
import { gatherFindings } from '../verify/findings.ts'
import { checkSealedValues, type VaultGiven } from '../verify/sealed-values.ts'

/** How the vault compares with the log. */
export interface VaultDiagnosis {
  /** `lost`: the log holds digests, but there is no vault; `unusable`: the vault does not open. */
  readonly state: 'sound' | 'differs' | 'lost' | 'unusable'
  readonly findings: readonly Finding[]
  /** Erasures that a crash interrupted; the next command that writes completes them. */
  readonly erasuresBegun: number
}

/** Checks every value against its digest, and looks for erasures that were interrupted. */
export const diagnoseVault = async (
  ledger: AuditedLedger,
  size: number,
  vault: VaultGiven,
): Promise<VaultDiagnosis> => {
  const verdicts = { authentic: gatherFindings(), complete: gatherFindings() }
  await checkSealedValues(verdicts, ledger, size, vault)
  const findings = [verdicts.authentic, verdicts.complete].flatMap((one) => one.verdict().findings)
  return {
    state: stateOf(findings, vault),
    findings,
    erasuresBegun: 'absent' in vault ? 0 : await begunIn(vault),
  }
}

const stateOf = (findings: readonly Finding[], vault: VaultGiven): VaultDiagnosis['state'] => {
  if (findings.length === 0) return 'sound'
  if (findings.some(({ code }) => code !== 'VaultNotChecked')) return 'differs'
  return 'absent' in vault ? 'lost' : 'unusable'
}

const begunIn = async (
  vault: Exclude<VaultGiven, { readonly absent: string }>,
): Promise<number> => {
  try {
    return (await vault.begunErasures()).length
  } catch (fault) {
    // `checkSealedValues` has already reported that the vault cannot be used.
    if (fault instanceof StoreFault) return 0
    throw fault
  }
}

/** What to do about the state of the vault. */
export const adviceOnVault = (vault: VaultDiagnosis | null): readonly string[] => {
  switch (vault?.state) {
    case 'lost':
      return ['restore: the vault is not there; put it back from a backup with its key']
    case 'unusable':
      return ['restore: the vault cannot be used; put it and its key back from a backup']
    case 'differs':
      return ['verify: the vault is not what the log says of it']
    case 'sound':
    case undefined:
      return []
  }
}
