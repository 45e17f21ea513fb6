import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { StoreFault } from '@coflyfr/core'
import { leaveNothingBeside } from './leave-nothing-beside.ts'
import { faultOf } from './vault-fault.ts'

const ownerOnly = 0o600

/** In one step, so that a copy of a vault that is written to all the time comes to an end. */
const everyPage = 2 ** 30

/**
 * Copies a vault that others may be writing to, as it stands at one moment, to a file for its owner alone that is not
 * there yet. Its key is not copied, and nothing is opened. Throws `StoreFault`: `AlreadyExists`
 * (there is a file), `Unavailable`, `Damaged`; no part of a copy is left then.
 *
 * @returns whether there is a vault to copy
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { copyVault, openVault } from '@coflyfr/vault'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'vault-')), 'council.ledger.vault')
 * assert.equal(await copyVault(path, `${path}.copy`), false)
 * await using vault = openVault({ path, keyPath: `${path}-key`, origin: 'council.example/ledger' })
 * await vault.macs('7f3a9b21', [], 'make')
 * assert.equal(await copyVault(path, `${path}.copy`), true)
 * ```
 */
export const copyVault = async (path: string, copy: string): Promise<boolean> => {
  if (!existsSync(path)) return false
  makePlace(copy)
  try {
    const handle = new DatabaseSync(path, { readOnly: true })
    try {
      await backup(handle, copy, { rate: everyPage })
    } finally {
      handle.close()
    }
    leaveNothingBeside(path)
    return true
  } catch (error) {
    // A copy that was cut off holds nothing that counts, and its place would be taken the next time.
    for (const ending of ['', '-journal']) rmSync(`${copy}${ending}`, { force: true })
    throw faultOf(error, path)
  }
}

/** Makes the file that is to be the copy, empty and for its owner alone; one that is there is never written over. */
const makePlace = (copy: string): void => {
  try {
    closeSync(openSync(copy, 'wx', ownerOnly))
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
    throw isThere
      ? new StoreFault(
          'AlreadyExists',
          `Cannot copy the vault to "${copy}": there is a file already`,
          { cause },
        )
      : new StoreFault(
          'Unavailable',
          `Cannot copy the vault to "${copy}": the file cannot be made; check the folder and its permissions`,
          { cause },
        )
  }
}
