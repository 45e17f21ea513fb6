import { rm } from 'node:fs/promises'

/** Removes the file of a ledger, or of a replica, with what SQLite writes beside it. */
export const removeLedgerFile = async (path: string): Promise<void> => {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) await rm(file, { force: true })
}
