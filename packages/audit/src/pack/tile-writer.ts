import { type Hash, nodeHash, tilePath } from '@coflyfr/proof'
import { tileWidth } from './tile-width.ts'

/** Makes the tiles of a tree leaf by leaf, keeping only one tile of each level in memory. */
export interface TileWriter {
  readonly add: (leaf: Hash) => Promise<void>
  /** Writes the last tile of each level, if it is not full. */
  readonly finish: () => Promise<void>
}

interface Level {
  hashes: Hash[]
  /** How many full tiles of this level are written. */
  written: number
}

/** The node over all hashes of a full tile. */
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
 * Begins a tree without leaves.
 *
 * @param write called once for each tile, with its path
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
