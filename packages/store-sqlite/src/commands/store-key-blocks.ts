import type { Connection } from '../connection.ts'
import { blockLength, blockWriter, keyBlocks } from './key-blocks.ts'

/** Stores the keys of all whole blocks from position `from` on, inside the present transaction. */
export const storeKeyBlocks = (connection: Connection, from: number, size: number): void => {
  const { ofEvents } = keyBlocks(connection)
  const store = blockWriter(connection)
  for (let first = from; first + blockLength <= size; first += blockLength)
    store(first, ofEvents(first, first + blockLength))
}
