import type { Findings } from '../findings.ts'
import { type Hashing, hashLength } from '../hashing.ts'
import { type Bytes, sameBytes } from '../text/bytes.ts'
import { GrowingTree } from '../tree/growing-tree.ts'
import type { Folder } from './folder.ts'
import { tilesOf, tileWidth } from './tile-paths.ts'

/** Reads hashes of the tree out of the tiles of a pack. */
export class Tiles {
  /** Whether there are tiles of leaves. */
  hasLeaves = false
  readonly #levels: Map<number, Uint8Array>[] = []
  readonly #misshapen: string[] = []
  /** The roots over the tiles of leaves, once they were checked. */
  readonly #roots = new Map<number, Bytes>()

  /** Takes the tiles that are there. */
  static async of(folder: Folder, size: number, there: ReadonlySet<string>): Promise<Tiles> {
    const tiles = new Tiles()
    let left = there.size
    for (const { level, index, width, path } of tilesOf(size)) {
      if (!there.has(path)) {
        // A size that no folder could hold is not counted up to.
        if ((left -= 1) < 0) break
        continue
      }
      const bytes = await folder.whole(path)
      if (bytes.length !== width * hashLength) tiles.#misshapen.push(path)
      // A tile of leaves counts for what it holds: where it is too short, leaves differ.
      if (level === 0 || bytes.length === width * hashLength) tiles.#put(level, index, bytes)
    }
    return tiles
  }

  #put(level: number, index: number, bytes: Uint8Array): void {
    while (this.#levels.length <= level) this.#levels.push(new Map())
    this.#levels[level]?.set(index, bytes)
    if (level === 0) this.hasLeaves = true
  }

  #at(index: number, level: number): Uint8Array | undefined {
    const from = (index % tileWidth) * hashLength
    const tile = this.#levels[level]?.get(Math.floor(index / tileWidth))
    return tile === undefined || from >= tile.length
      ? undefined
      : tile.subarray(from, from + hashLength)
  }

  /** Whether a leaf stands at a place. */
  isAt(leaf: Uint8Array, index: number): boolean {
    const tile = this.#levels[0]?.get(Math.floor(index / tileWidth))
    const from = (index % tileWidth) * hashLength
    if (tile === undefined || from >= tile.length) return false
    for (let at = 0; at < hashLength; at += 1) if (tile[from + at] !== leaf[at]) return false
    return true
  }

  /** Holds each hash of a higher level against the ones below it. */
  check(hashing: Hashing, findings: Findings): void {
    for (const path of this.#misshapen)
      findings.add(
        'authentic',
        'NodeDiffers',
        `${path} does not hold as many hashes as its width says`,
      )
    for (const [level, tiles] of this.#levels.entries()) {
      if (level === 0) continue
      for (const [tile, bytes] of tiles) {
        for (let at = 0; at < bytes.length / hashLength; at += 1) {
          const index = tile * tileWidth + at
          const below = this.#levels[level - 1]?.get(index)
          const root = below && rootOver(hashing, below)
          if (root !== undefined && level === 1) this.#roots.set(index, root)
          const hash = this.#at(index, level)
          if (root === undefined || hash === undefined || !sameBytes(root, hash)) {
            const detail = `node ${index} of level ${8 * level} is not the hash of the nodes below it`
            findings.add('authentic', 'NodeDiffers', detail)
          }
        }
      }
    }
  }

  /**
   * The root over the leaves of a tile, where the same hashes were found in it when it was checked. Nothing is held against the
   * tile any more, so it is forgotten: all of them are a part of the memory that grows with the log.
   */
  takeRoot(tile: number, leaves: Uint8Array): Bytes | undefined {
    const known = this.#levels[0]?.get(tile)
    const root = this.#roots.get(tile)
    this.#levels[0]?.delete(tile)
    this.#roots.delete(tile)
    return known !== undefined && sameBytes(known, leaves) ? root : undefined
  }
}

const rootOver = (hashing: Hashing, hashes: Uint8Array): Bytes => {
  const tree = new GrowingTree(hashing)
  for (let at = 0; at < hashes.length; at += hashLength) tree.push(hashes, at)
  return tree.root()
}
