import { existsSync } from 'node:fs'
import { type Connection, connect, createFile } from './connection.ts'
import { makeKeyFile, readKeyFile } from './key-file.ts'
import { leaveNothingBeside } from './leave-nothing-beside.ts'
import { vaultFault } from './vault-fault.ts'

/** The file of a vault, opened when it is first asked for. */
export interface VaultFile {
  /** The open file; null where there is none. */
  readonly found: () => Connection | null
  /** The open file, made with its key where there is none. */
  readonly made: () => Connection
  readonly close: () => void
}

/** The file of a vault at a path, with the key at another, of the ledger of that origin. */
export const vaultFile = ({
  path,
  keyPath,
  origin,
  readOnly = false,
}: {
  readonly path: string
  readonly keyPath: string
  readonly origin: string
  readonly readOnly?: boolean
}): VaultFile => {
  let connection: Connection | null = null
  let isClosed = false
  const found = (): Connection | null => {
    if (isClosed) throw vaultFault(path, 'Unavailable', 'it has been closed')
    if (connection !== null) return connection
    if (!isThere(path, keyPath)) return null
    connection = connect(path, origin, readKeyFile(keyPath), readOnly)
    return connection
  }
  return {
    found,
    made: () => {
      const there = found()
      if (there !== null) return there
      if (readOnly)
        throw vaultFault(path, 'NotFound', 'it is not there, and it is opened to be read')
      makeKeyFile(keyPath)
      // Nothing waits between the two: others find the key and look for the file.
      createFile(path, origin, readKeyFile(keyPath))
      connection = connect(path, origin, readKeyFile(keyPath))
      return connection
    },
    close: () => {
      isClosed = true
      if (connection === null) return
      connection.handle.close()
      connection = null
      if (readOnly) leaveNothingBeside(path)
    },
  }
}

/** How often, and how many milliseconds apart, to look for the file of a process that has just made the key. */
const looksMax = 20
const lookEveryMs = 50

/** Whether there is a vault. A key without one is a vault that was lost, and nothing is to be sealed into a new one. */
const isThere = (path: string, keyPath: string): boolean => {
  for (let look = 0; look < looksMax; look += 1) {
    if (existsSync(path)) return true
    if (!existsSync(keyPath)) return false
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lookEveryMs)
  }
  throw vaultFault(
    path,
    'NotFound',
    'it is not there, but its key is; put the vault back, or, if there never was one, remove the key',
  )
}
