import type { Connection } from '../connection.ts'
import { commandKey } from './command-key.ts'
import { blockLength, blockWriter, type KeyBlocks, keyBlocks } from './key-blocks.ts'
import { knownKeys } from './known-keys.ts'

/** Finds where the events of commands are, by the keys of their ids. */
export interface CommandKeys {
  /**
   * First positions of the runs of events, in a log of this size, that have the key of this id. The caller compares the
   * ids themselves: any event of a run may have another id with the same key.
   */
  readonly startsOf: (commandId: string, size: number) => readonly number[]
  /** Does a step of what looking for that many commands in a log of this size needs first; true once it can begin. */
  readonly prepare: (commands: number, size: number) => boolean
  /** Adds an event that was inserted in the present transaction, in the order of positions. */
  readonly add: (position: number, commandId: string) => void
  /** Forgets everything, because a transaction was rolled back. */
  readonly forget: () => void
}

/** Prepares the keys of a ledger. Nothing is read before it is needed. */
export const commandKeys = (connection: Connection): CommandKeys => {
  // Statements are prepared only when needed: most processes that open a ledger look for no command.
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

/** Keeps the last key: the id that is looked for is usually the one that is inserted next. */
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
