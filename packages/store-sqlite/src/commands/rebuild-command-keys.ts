import type { Connection } from '../connection.ts'
import { inTransaction } from '../transaction.ts'
import { storeKeyBlocks } from './store-key-blocks.ts'

/** Rebuilds the stored keys of command ids from the events. Returns the position of the last event. */
export const rebuildCommandKeys = (
  connection: Connection,
  size: () => number,
  busyTimeoutMs: number,
): Promise<number> =>
  inTransaction(connection, busyTimeoutMs, () => {
    connection.handle.exec('DELETE FROM command_keys')
    storeKeyBlocks(connection, 0, size())
    return size() - 1
  })
