import { blockLength, firstOfBlock, type KeyBlock, type KeyBlocks } from './key-blocks.ts'
import { type KeyTable, keyTable } from './key-table.ts'

/** What is known of the keys of a log: those of the block that is being filled and, once it was asked for, where every run begins. */
export interface KnownKeys {
  /** How many events were seen. */
  readonly size: () => number
  /** Sees the events of a log of this size that were not seen yet. */
  readonly catchUp: (size: number) => void
  /** Sees one more event. */
  readonly take: (key: number) => void
  /** The block that is being filled, as far as it is. */
  readonly filling: () => KeyBlock
  /** The block that the last event has filled. */
  readonly filled: () => Uint32Array
  /** Where every run begins, where it is in memory. */
  readonly table: () => KeyTable | null
  /** Takes that into memory, and keeps it there. */
  readonly readAll: (size: number) => KeyTable
  readonly forget: () => void
}

/** Prepares what is to be known. */
export const knownKeys = (blocks: () => KeyBlocks): KnownKeys => {
  const block = new Uint32Array(blockLength)
  let size = 0
  let table: KeyTable | null = null
  /** Key of the last event; one that has it too goes on with its run. */
  let last = -1

  const take = (key: number): void => {
    block[size % blockLength] = key
    if (key !== last) table?.add(key, size)
    last = key
    size += 1
  }

  const takeAll = ([first, keys]: KeyBlock): void => {
    size = first
    for (const key of keys) take(key)
  }

  const forget = (): void => {
    size = 0
    table = null
    last = -1
  }

  const catchUp = (wanted: number): void => {
    if (wanted < size) forget()
    if (wanted === size) return
    const first = firstOfBlock(wanted)
    // Without a table nobody asks for the blocks before.
    if (first > size && table === null) size = first
    if (first > size) {
      const next = Math.min(first, firstOfBlock(size + blockLength - 1))
      takeAll([size, blocks().ofEvents(size, next)])
      for (const whole of blocks().whole(next, first)) takeAll(whole)
      size = first
    }
    takeAll([size, blocks().ofEvents(size, wanted)])
  }

  return {
    size: () => size,
    catchUp,
    take,
    filling: () => {
      const first = firstOfBlock(size)
      return [first, block.subarray(0, size - first)]
    },
    filled: () => block,
    table: () => table,
    readAll: (wanted) => {
      forget()
      const all = keyTable()
      table = all
      catchUp(wanted)
      return all
    },
    forget,
  }
}
