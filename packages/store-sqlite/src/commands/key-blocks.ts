import type { Connection } from '../connection.ts'
import { schemaHas } from '../schema-has.ts'
import { change, query } from '../statement.ts'
import { commandKey } from './command-key.ts'
import { eachCommandId } from './each-command-id.ts'

/**
 * FILE FORMAT: how many events share a row of keys. Small enough that the events after the last row are read quickly,
 * large enough that a long log has few rows.
 */
export const blockLength = 4_096

/** First position of the block that a position is in. */
export const firstOfBlock = (position: number): number => position - (position % blockLength)

/** Rows read at once: a megabyte. */
const rowsMax = 64

const bytesPerKey = Uint32Array.BYTES_PER_ELEMENT

/** FILE FORMAT: bytes of a row. */
export const bytesOfBlock = blockLength * bytesPerKey

/** The keys of a block of events. */
export type KeyBlock = readonly [first: number, keys: Uint32Array]

/** Reads the keys of the events, a block at a time. */
export interface KeyBlocks {
  /** Computed from the events themselves from `from` up to `to`, exclusive. */
  readonly ofEvents: (from: number, to: number) => Uint32Array
  /**
   * The keys of whole blocks; `from` and `to`, exclusive, are first positions of blocks. They are as stored, or computed
   * if a row is missing or incomplete. Blocks without an event are skipped.
   */
  readonly whole: (from: number, to: number) => Generator<KeyBlock>
  /** The rows as stored, whatever they contain. */
  readonly rows: (
    from: number,
    to: number,
  ) => Generator<readonly [first: number, keys: Uint8Array<ArrayBuffer>]>
}

/** Whether a file has rows of keys. A file of format 1 has an index instead, and a damaged one may have lost them. */
export const hasKeyBlocks = (connection: Connection): boolean =>
  schemaHas(connection, 'table', 'command_keys')

/** Prepares the reading of keys. */
export const keyBlocks = (connection: Connection): KeyBlocks => {
  const eachId = eachCommandId(connection)
  const following = query<readonly [number | null]>(
    connection,
    'SELECT min(position) FROM events WHERE position >= ?',
  )
  const stored = hasKeyBlocks(connection)
    ? query<readonly [first: number, keys: Uint8Array<ArrayBuffer>]>(
        connection,
        'SELECT first, keys FROM command_keys WHERE first >= ? AND first < ? ORDER BY first LIMIT ? + 0',
      )
    : null

  const ofEvents = (from: number, to: number): Uint32Array => {
    const keys = new Uint32Array(to - from)
    eachId(from, to, (position, text, start, end) => {
      keys[position - from] = commandKey(text, start, end)
    })
    return keys
  }

  const rows = function* (from: number, to: number) {
    for (let next = from; stored !== null; ) {
      const page = stored.all(next, to, rowsMax)
      yield* page
      if (page.length < rowsMax) return
      next = (page.at(-1)?.[0] ?? to) + 1
    }
  }

  /** Computes blocks that have no row. Skips empty ones: after tampering, positions may lie far apart. */
  const made = function* (from: number, to: number): Generator<KeyBlock> {
    for (let next = from; next < to; next += blockLength) {
      const position = following.first(next)?.[0] ?? null
      if (position === null || position >= to) return
      next = firstOfBlock(position)
      yield [next, ofEvents(next, next + blockLength)]
    }
  }

  return {
    ofEvents,
    whole: function* (from, to) {
      let next = from
      for (const [first, bytes] of rows(from, to)) {
        if (first % blockLength !== 0 || bytes.length !== bytesOfBlock) continue
        yield* made(next, first)
        yield [first, keysOf(bytes)]
        next = first + blockLength
      }
      yield* made(next, to)
    },
    rows,
  }
}

/** Prepares storing the keys of a whole block. */
export const blockWriter = (
  connection: Connection,
): ((first: number, keys: Uint32Array) => void) => {
  const insert = change(
    connection,
    'INSERT OR REPLACE INTO command_keys (first, keys) VALUES (?, ?)',
  )
  return (first, keys) => {
    insert(first, bytesOf(keys))
  }
}

/** Byte order of this machine. */
const isBigEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 0

/** FILE FORMAT: four bytes a key, little-endian. */
export const bytesOf = (keys: Uint32Array): Uint8Array => {
  const bytes = new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength)
  return isBigEndian ? Buffer.from(bytes).swap32() : bytes
}

/** The keys of bytes that `bytesOf` made. */
export const keysOf = (bytes: Uint8Array): Uint32Array => {
  const copy = isBigEndian ? Buffer.from(bytes).swap32() : bytes
  const own = copy.byteOffset % bytesPerKey === 0 ? copy : Uint8Array.from(copy)
  return new Uint32Array(own.buffer, own.byteOffset, own.byteLength / bytesPerKey)
}
