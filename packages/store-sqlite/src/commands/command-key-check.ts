import type { Connection } from '../connection.ts'
import { commandKey } from './command-key.ts'
import {
  blockLength,
  bytesOfBlock,
  firstOfBlock,
  hasKeyBlocks,
  keyBlocks,
  keysOf,
} from './key-blocks.ts'

/** Whether the key stored for an event is that of its command id; true for an event that needs no stored key. */
export type CommandKeyCheck = (event: {
  readonly position: number
  readonly commandId: string
}) => boolean

/**
 * Prepares comparing the stored keys with the command ids of a log of `size` events, which are passed in order. It finds
 * the same wrong keys as `commandKeyProblems`, without reading the events again. It does not find rows of keys where
 * there should be none.
 */
export const commandKeyCheck = (connection: Connection, size: number): CommandKeyCheck => {
  if (!hasKeyBlocks(connection)) return () => true
  const { rows } = keyBlocks(connection)
  const wholeUpTo = firstOfBlock(size)
  let first = -1
  let keys: Uint32Array = none

  const load = (block: number): void => {
    const [row] = rows(block, block + 1)
    first = block
    keys = row === undefined || row[1].length !== bytesOfBlock ? none : keysOf(row[1])
  }

  return ({ position, commandId }) => {
    if (position >= wholeUpTo) return true
    if (position < first || position >= first + blockLength || first < 0)
      load(firstOfBlock(position))
    return keys[position - first] === commandKey(commandId)
  }
}

const none = new Uint32Array()
