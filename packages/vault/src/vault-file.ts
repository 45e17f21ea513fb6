import { existsSync } from 'node:fs'
import { type Connection, connect, createFile } from './connection.ts'
import { makeKeyFile, readKeyFile } from './key-file.ts'
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
}: {
  readonly path: string
  readonly keyPath: string
  readonly origin: string
}): VaultFile => {
  let connection: Connection | null = null
  let isClosed = false
  const found = (): Connection | null => {
    if (isClosed) throw vaultFault(path, 'Unavailable', 'it has been closed')
    if (connection !== null || !existsSync(path)) return connection
    connection = connect(path, origin, readKeyFile(keyPath))
    return connection
  }
  return {
    found,
    made: () => {
      const there = found()
      if (there !== null) return there
      makeKeyFile(keyPath)
      createFile(path, origin, readKeyFile(keyPath))
      connection = connect(path, origin, readKeyFile(keyPath))
      return connection
    },
    close: () => {
      isClosed = true
      connection?.handle.close()
      connection = null
    },
  }
}
