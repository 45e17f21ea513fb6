import { blockLength, firstOfBlock, type KeyBlock, type KeyBlocks } from './key-blocks.ts'
import { type KeyTable, keyTable } from './key-table.ts'
import { startsIn } from './starts-in.ts'

/** Looks among the keys as they come before they are put in order, which takes as long as so many looks: most programs need few. */
export const looksUnordered = 128

/** What is known of the keys of a log. */
export interface KnownKeys {
  /** How many events were seen. */
  readonly size: () => number
  /** Sees the events of a log of this size that were not seen yet. */
  readonly catchUp: (size: number) => void
  /** Sees one more event. */
  readonly take: (key: number) => void
  /** Where runs of events with this key begin among those that were seen. */
  readonly startsOf: (key: number) => readonly number[]
  /** The keys of the block that the last event has filled. */
  readonly filled: () => Uint32Array
  readonly forget: () => void
}

/**
 * Prepares what is to be known: of a process that only appends, the keys of the block that is being filled; of one that asks
 * for commands, those of all blocks before it too.
 */
export const knownKeys = (blocks: () => KeyBlocks): KnownKeys => {
  const block = new Uint32Array(blockLength)
  let size = 0
  /** Key of the last event; one that has it too goes on with its run. */
  let last = -1
  /** All whole blocks, once somebody has asked; no longer where they are in order. */
  let whole: KeyBlock[] | null = null
  /** Where every run begins. */
  let table: KeyTable | null = null
  let looks = 0

  const take = (key: number): void => {
    block[size % blockLength] = key
    if (key !== last) table?.add(key, size)
    last = key
    size += 1
    if (size % blockLength === 0) whole?.push([size - blockLength, block.slice()])
  }

  const takeAll = ([first, keys]: KeyBlock): void => {
    size = first
    for (const key of keys) take(key)
  }

  const forget = (): void => {
    size = 0
    last = -1
    whole = null
    table = null
  }

  const catchUp = (wanted: number): void => {
    if (wanted < size) forget()
    if (wanted === size) return
    const first = firstOfBlock(wanted)
    // Nobody has asked for the blocks before.
    if (first > size && whole === null && table === null) size = first
    if (first > size) {
      const next = Math.min(first, firstOfBlock(size + blockLength - 1))
      takeAll([size, blocks().ofEvents(size, next)])
      for (const other of blocks().whole(next, first)) takeAll(other)
      size = first
    }
    takeAll([size, blocks().ofEvents(size, wanted)])
  }

  const all = (): readonly KeyBlock[] => {
    const first = firstOfBlock(size)
    whole ??= [...blocks().whole(0, first)]
    return [...whole, [first, block.subarray(0, size - first)]]
  }

  return {
    size: () => size,
    catchUp,
    take,
    startsOf: (key) => {
      if (table !== null) return table.positionsOf(key)
      looks += 1
      if (looks <= looksUnordered) return startsIn(all(), key)
      table = keyTable(all())
      whole = null
      return table.positionsOf(key)
    },
    filled: () => block,
    forget,
  }
}
