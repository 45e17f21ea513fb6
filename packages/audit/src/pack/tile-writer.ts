import { type Hash, nodeHash, tilePath } from '@coflyfr/proof'
import { tileWidth } from './tile-width.ts'

/** Grows the tiles of a tree leaf by leaf and keeps no more than one of each level. */
export interface TileWriter {
  readonly add: (leaf: Hash) => Promise<void>
  /** Writes the tiles that are not full. */
  readonly finish: () => Promise<void>
}

interface Level {
  hashes: Hash[]
  /** Tiles of this level that are full and written. */
  written: number
}

/** The node over a full tile. */
const over = (hashes: readonly Hash[]): Hash => {
  let row = hashes
  while (row.length > 1) {
    const above: Hash[] = []
    for (let at = 0; at + 1 < row.length; at += 2)
      above.push(nodeHash(hashAt(row, at), hashAt(row, at + 1)))
    row = above
  }
  return hashAt(row, 0)
}

const hashAt = (row: readonly Hash[], at: number): Hash => {
  const hash = row[at]
  if (hash === undefined) throw new RangeError(`Cannot grow a tile: it has no hash ${at}`)
  return hash
}

/**
 * @param write takes each tile once, with its path
 */
export const tileWriter = (
  write: (path: string, content: Uint8Array) => Promise<void>,
): TileWriter => {
  const levels: Level[] = []

  const addAt = async (at: number, hash: Hash): Promise<void> => {
    const level = (levels[at] ??= { hashes: [], written: 0 })
    level.hashes.push(hash)
    if (level.hashes.length < tileWidth) return
    await write(
      tilePath({ level: at, index: level.written, width: tileWidth }),
      Buffer.concat(level.hashes),
    )
    const above = over(level.hashes)
    levels[at] = { hashes: [], written: level.written + 1 }
    await addAt(at + 1, above)
  }

  return {
    add: (leaf) => addAt(0, leaf),
    finish: async () => {
      for (const [at, { hashes, written }] of levels.entries()) {
        if (hashes.length === 0) continue
        await write(
          tilePath({ level: at, index: written, width: hashes.length }),
          Buffer.concat(hashes),
        )
      }
    },
  }
}
