import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepNewest } from '@coflyfr/core'
import { type Hash, tilePath } from '@coflyfr/proof'
import type { Findings } from '../verify/findings.ts'
import { tileWidth } from './tile-width.ts'
import { tileWriter } from './tile-writer.ts'

const hashBytes = 32

/** How far ahead to look for a leaf, to distinguish missing events from a changed one. */
const lookAhead = 1024

/** The leaf hashes that a pack holds in its tiles. */
export interface StoredTiles {
  /** Null if no tile holds it. */
  readonly leafAt: (position: number) => Promise<Hash | null>
  /**
   * The first position from the given one at which the tiles hold the leaf; null if it is not among the next
   * {@link lookAhead}.
   */
  readonly find: (leaf: Hash, from: number) => Promise<number | null>
  /** Whether the pack has a first tile at all. */
  readonly isThere: boolean
  readonly check: (authentic: Findings) => Promise<void>
}

/** Tiles kept in memory: more than one look ahead touches. */
const tilesMax = 8

/** Reads the tiles of a pack of `size` leaves. */
export const storedTiles = async (root: string, size: number): Promise<StoredTiles> => {
  const kept = new Map<number, Uint8Array | null>()

  const read = (path: string): Promise<Uint8Array | null> =>
    readFile(join(root, path)).catch(() => null)

  const tile = async (index: number): Promise<Uint8Array | null> => {
    const known = kept.get(index)
    if (known !== undefined) return known
    const width = Math.min(tileWidth, size - index * tileWidth)
    const found = width > 0 ? await read(tilePath({ level: 0, index, width })) : null
    keepNewest(kept, index, found, tilesMax)
    return found
  }

  const leafAt = async (position: number): Promise<Hash | null> => {
    const from = (position % tileWidth) * hashBytes
    const hash = (await tile(Math.floor(position / tileWidth)))?.subarray(from, from + hashBytes)
    return hash?.length === hashBytes ? hash : null
  }

  return {
    leafAt,
    isThere: (await tile(0)) !== null,
    find: async (leaf, from) => {
      for (let at = from; at < Math.min(size, from + lookAhead); at += 1) {
        const stored = await leafAt(at)
        if (stored !== null && Buffer.compare(stored, leaf) === 0) return at
      }
      return null
    },
    check: async (authentic) => {
      const grown = tileWriter(async (path, content) => {
        if (path.startsWith('tile/0/')) return
        const stored = await read(path)
        if (stored !== null && Buffer.compare(stored, content) === 0) return
        const detail = `${path} does not hold the hashes of the tiles below it`
        authentic.add({ code: 'NodeDiffers', detail })
      })
      for (let position = 0; position < size; position += 1) {
        const leaf = await leafAt(position)
        if (leaf === null) return
        await grown.add(leaf)
      }
      await grown.finish()
    },
  }
}
