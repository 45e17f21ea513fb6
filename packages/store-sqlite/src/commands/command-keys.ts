import type { Connection } from '../connection.ts'
import { commandKey } from './command-key.ts'
import { blockLength, blockWriter, type KeyBlocks, keyBlocks } from './key-blocks.ts'
import { knownKeys } from './known-keys.ts'

/** Where the events of commands stand, by the keys of their ids. */
export interface CommandKeys {
  /**
   * Where the runs of events begin, in a log of this size, that have the key of this id. The ids themselves are to be
   * compared: another one may have the key, at any event of a run.
   */
  readonly startsOf: (commandId: string, size: number) => readonly number[]
  /** Goes a step towards looking for so many commands in a log of this size; true where that can begin. */
  readonly prepare: (commands: number, size: number) => boolean
  /** Takes in an event that was inserted in the transaction under way, in the order of positions. */
  readonly add: (position: number, commandId: string) => void
  /** Forgets all: a transaction was rolled back. */
  readonly forget: () => void
}

/** Prepares the keys of a ledger; nothing is read before it is needed. */
export const commandKeys = (connection: Connection): CommandKeys => {
  // Statements are prepared when they are needed: most who open a ledger look for no command.
  let blocks: KeyBlocks | null = null
  let write: ReturnType<typeof blockWriter> | null = null
  const known = knownKeys(() => (blocks ??= keyBlocks(connection)))
  const keyOf = rememberingLast(commandKey)
  return {
    startsOf: (commandId, size) => {
      known.catchUp(size)
      return known.startsOf(keyOf(commandId))
    },
    prepare: (commands, size) => {
      known.catchUp(size)
      return known.prepare(commands)
    },
    add: (position, commandId) => {
      known.catchUp(position)
      known.take(keyOf(commandId))
      if (known.size() % blockLength !== 0) return
      write ??= blockWriter(connection)
      write(known.size() - blockLength, known.filled())
    },
    forget: known.forget,
  }
}

/** The id that is asked for is most often the one that is inserted next. */
const rememberingLast = (keyOf: (commandId: string) => number): ((commandId: string) => number) => {
  let idLast = ''
  let keyLast = keyOf(idLast)
  return (commandId) => {
    if (commandId !== idLast) {
      idLast = commandId
      keyLast = keyOf(commandId)
    }
    return keyLast
  }
}
