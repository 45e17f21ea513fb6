import { checkPath } from './check-path.ts'
import { engineLocation } from './engine-location.ts'
import { backup, DatabaseSync } from './sqlite.ts'
import { faultOf } from './sqlite-fault.ts'

/** Pages copied in one step: all of them, so that the copy of a ledger that is always being written to ends. */
const everyPage = 2 ** 30

/**
 * Copies a ledger, as it is at one moment, to a file that does not exist yet. Others may be writing to it. Only the
 * ledger file is copied: no key or checkpoints that lie beside it. Throws `StoreFault`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { copyStore, createStore, openStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await (await createStore(path, { origin: 'council.example/ledger' })).close()
 * await copyStore(path, `${path}.copy`)
 * await using copy = await openStore(`${path}.copy`)
 * assert.equal(copy.origin, 'council.example/ledger')
 * ```
 */
export const copyStore = async (path: string, copy: string): Promise<void> => {
  checkPath(path, true)
  try {
    const handle = new DatabaseSync(engineLocation(path, true), { readOnly: true })
    try {
      await backup(handle, copy, { rate: everyPage })
    } finally {
      handle.close()
    }
  } catch (error) {
    throw faultOf(error, path)
  }
}
