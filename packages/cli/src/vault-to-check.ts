import { existsSync } from 'node:fs'
import type { VaultGiven } from '@coflyfr/audit'
import { openVault } from '@coflyfr/vault'
import { vaultKeyPath, vaultPath } from './side-files.ts'

/** A vault that is only looked at. */
export interface VaultToCheck extends AsyncDisposable {
  readonly given: VaultGiven
}

/** The vault beside a ledger, opened to be looked at; where it is not there, what says so. */
export const vaultToCheck = (ledger: string, origin: string): VaultToCheck => {
  const path = vaultPath(ledger)
  if (!existsSync(path)) {
    const absent = `"${path}" is not there: personal values cannot be read, and were not held against their digests`
    return { given: { absent }, [Symbol.asyncDispose]: async () => {} }
  }
  const vault = openVault({ path, keyPath: vaultKeyPath(ledger), origin, readOnly: true })
  return { given: vault, [Symbol.asyncDispose]: () => vault[Symbol.asyncDispose]() }
}
