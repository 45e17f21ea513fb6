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

/** Whether the key that is stored for an event, if any has to be, is that of its command's id. */
export type CommandKeyCheck = (event: {
  readonly position: number
  readonly commandId: string
}) => boolean

/**
 * Holds the stored keys against the command ids of the events of a log of some size, which are taken in their order, as
 * `commandKeyProblems` does by reading them once more. Whether rows stand where none should is not for this to tell.
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
