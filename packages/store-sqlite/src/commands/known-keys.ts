import { blockLength, firstOfBlock, type KeyBlock, type KeyBlocks } from './key-blocks.ts'
import { type KeyPlaces, keyPlaces } from './key-places.ts'
import { keyTableMaking } from './key-table-making.ts'

/** What is known of the keys of a log. */
export interface KnownKeys extends Pick<KeyPlaces, 'prepare' | 'startsOf'> {
  /** How many events it has seen. */
  readonly size: () => number
  /** Reads the keys of the events, in a log of this size, that it has not seen yet. */
  readonly catchUp: (size: number) => void
  /** Adds the next event. */
  readonly take: (key: number) => void
  /** The keys of the block that the last event has filled. */
  readonly filled: () => Uint32Array
  readonly forget: () => void
}

/**
 * Prepares what is kept in memory. A process that only appends needs the keys of the block that is being filled; one that
 * looks for commands needs those of all blocks before it too.
 */
export const knownKeys = (blocks: () => KeyBlocks): KnownKeys => {
  const block = new Uint32Array(blockLength)
  let size = 0
  /** Key of the last event: the next event continues its run if it has the same key. */
  let last = -1
  /** All whole blocks, from the first look-up until the table is complete. */
  let whole: KeyBlock[] | null = null
  const first = (): number => firstOfBlock(size)

  const places = keyPlaces({
    all: () => {
      whole ??= [...blocks().whole(0, first())]
      return [...whole, [first(), block.subarray(0, size - first())]]
    },
    begin: () =>
      // Copies, because events that come meanwhile are added to the table one by one.
      keyTableMaking(whole === null ? blocks().whole(0, first()) : [...whole], [
        first(),
        block.slice(0, size - first()),
      ]),
    made: () => {
      whole = null
    },
  })

  const take = (key: number): void => {
    block[size % blockLength] = key
    if (key !== last) places.add(key, size)
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
    places.forget()
  }

  const catchUp = (wanted: number): void => {
    if (wanted < size) forget()
    if (wanted === size) return
    const first = firstOfBlock(wanted)
    // Nobody has looked for a command yet, so that the blocks before are not needed.
    if (first > size && whole === null && !places.hasTable()) size = first
    if (first > size) {
      const next = Math.min(first, firstOfBlock(size + blockLength - 1))
      takeAll([size, blocks().ofEvents(size, next)])
      for (const other of blocks().whole(next, first)) takeAll(other)
      size = first
    }
    takeAll([size, blocks().ofEvents(size, wanted)])
  }

  return {
    size: () => size,
    catchUp,
    take,
    prepare: places.prepare,
    startsOf: places.startsOf,
    filled: () => block,
    forget,
  }
}
