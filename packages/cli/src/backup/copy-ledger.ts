import { chmod, copyFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreFault, settleErasures } from '@coflyfr/core'
import { copyStore, openStore } from '@coflyfr/store-sqlite'
import { copyVault, openVault } from '@coflyfr/vault'
import type { CliContext } from '../cli-context.ts'
import { erasuresPath } from '../erasure/erasure-list.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import type { Session } from '../session.ts'
import { keyEndsPath, keyPath, policyPath, vaultKeyPath, vaultPath } from '../side-files.ts'
import type { SignedHead } from '../sign-head.ts'
import { ledgerName } from './manifest.ts'
import { signCopy } from './sign-copy.ts'

const ownerOnly = 0o600

/** How often both are copied again where an erasure came between the two. */
const copiesMax = 5

const listLength = async (ledger: string): Promise<number> =>
  (await stat(erasuresPath(ledger)).catch(() => null))?.size ?? 0

/**
 * The ledger first and the vault after it: a value is in the vault before its digest is in the log, so the vault that is
 * copied later holds every value of the log that is. An erasure that came between would leave keys destroyed by an event
 * that the copy does not hold: both are then copied again.
 */
const copyBoth = async (ledger: string, copy: string): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1) {
    const before = await listLength(ledger)
    await copyStore(ledger, copy)
    const hasVault = await copyVault(vaultPath(ledger), vaultPath(copy))
    if ((await listLength(ledger)) === before || attempt === copiesMax) return hasVault
    for (const path of [copy, vaultPath(copy)]) await rm(path, { force: true })
  }
}

/**
 * Destroys in the copy the keys whose erasure stands in its log: no backup keeps a key that was about to be destroyed.
 */
const settleCopy = async (context: CliContext, ledger: string, copy: string): Promise<void> => {
  const { clock } = context
  await using store = await openStore(copy, { clock })
  const { origin } = store
  await using vault = openVault({
    path: vaultPath(copy),
    keyPath: vaultKeyPath(ledger),
    origin,
    clock,
  })
  try {
    await settleErasures(vault, store, clock())
  } catch (fault) {
    // A vault that nobody can open any longer is no reason to go without a backup of the ledger.
    if (!(fault instanceof StoreFault)) throw fault
    context.process.stderr.write(
      `coflyfr: The copy of the vault was not looked through: ${fault.message}\n`,
    )
  }
}

const copyIfThere = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to).catch((fault: unknown) => {
    if (systemCode(fault) !== 'ENOENT') throw fault
  })
}

/** What a backup is to hold besides. */
export interface CopyOptions {
  readonly withVaultKey: boolean
  /** False for a vault that was found to open for nobody: it is copied as it is. */
  readonly isVaultUsable: boolean
}

const copyKey = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to).catch((fault: unknown) => {
    const code = systemCode(fault)
    throw new StoreFault('Unavailable', `Cannot copy the key "${from}": ${fileProblem(code)}`)
  })
  await chmod(to, ownerOnly)
}

/** Copies a ledger in use into a folder, with its checkpoints, its vault and the keys that are asked for. */
export const copyLedger = async (
  context: CliContext,
  { path: ledger, store }: Pick<Session, 'path' | 'store'>,
  folder: string,
  { withVaultKey, isVaultUsable }: CopyOptions,
): Promise<SignedHead> => {
  const copy = join(folder, ledgerName)
  const hasVault = await copyBoth(ledger, copy)
  if (hasVault && isVaultUsable) await settleCopy(context, ledger, copy)
  const head = await signCopy(ledger, store, copy)
  const keys = [keyPath, ...(hasVault && withVaultKey ? [vaultKeyPath] : [])]
  for (const pathOf of keys) await copyKey(pathOf(ledger), pathOf(copy))
  // The register of what was signed last is not copied: a ledger put back must not make the signer contradict itself.
  for (const pathOf of [keyEndsPath, policyPath]) await copyIfThere(pathOf(ledger), pathOf(copy))
  return head
}
