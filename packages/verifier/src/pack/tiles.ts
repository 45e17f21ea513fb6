import type { Findings } from '../findings.ts'
import { type Hashing, hashLength } from '../hashing.ts'
import { type Bytes, sameBytes } from '../text/bytes.ts'
import { GrowingTree } from '../tree/growing-tree.ts'
import type { Folder } from './folder.ts'
import { tilesOf, tileWidth } from './tile-paths.ts'

/** The tiles of a pack, with the hashes of its tree. */
export class Tiles {
  /** Whether there are tiles of leaves. */
  hasLeaves = false
  readonly #levels: Map<number, Uint8Array>[] = []
  readonly #misshapen: string[] = []
  /** The root over each full tile of leaves, computed when the tiles above were checked. */
  readonly #roots = new Map<number, Bytes>()

  /** Reads the tiles that are there. */
  static async of(folder: Folder, size: number, there: ReadonlySet<string>): Promise<Tiles> {
    const tiles = new Tiles()
    let left = there.size
    for (const { level, index, width, path } of tilesOf(size)) {
      if (!there.has(path)) {
        // The manifest may give an absurd size: stop once more tiles are missing than there are files.
        if ((left -= 1) < 0) break
        continue
      }
      const bytes = await folder.whole(path)
      if (bytes.length !== width * hashLength) tiles.#misshapen.push(path)
      // A tile of leaves is used even if its length is wrong: the leaves that it lacks then differ.
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

  /** Whether the tiles have this leaf at an index. */
  isAt(leaf: Uint8Array, index: number): boolean {
    const tile = this.#levels[0]?.get(Math.floor(index / tileWidth))
    const from = (index % tileWidth) * hashLength
    if (tile === undefined || from >= tile.length) return false
    for (let at = 0; at < hashLength; at += 1) if (tile[from + at] !== leaf[at]) return false
    return true
  }

  /** Checks each hash of a higher level against the tile below it. */
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
   * The root over a full tile, if `check` computed it from these same leaves. The tile is not needed after that and is
   * dropped: all tiles together take memory that grows with the log.
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
