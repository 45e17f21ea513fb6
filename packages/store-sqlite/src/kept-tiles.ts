import type { Hash, NodePlace } from '@coflyfr/proof/tree'
import { hashInTile, type ReadTile, type Tile, tileOf } from './stored-tile.ts'

/** Tiles kept at most: 64 MB, all of a log of a million events. */
const tilesMax = 4_096

/** Nodes that are read one by one before their whole tile is: reading it takes as long as reading some forty. */
const readsBefore = 32

/** Where a tile is not whole, how many more are read before it is looked at again. */
const readsAfterGap = 1_024

/** Tiles whose reads are counted at most; then counting begins anew. */
const countedMax = 65_536

/** The lower part of the tree as far as it was read often. */
export interface KeptTiles {
  readonly find: (place: NodePlace) => Hash | undefined
  /** Says what is about to be read one by one; true where a tile of it was read instead. */
  readonly load: (missing: readonly NodePlace[]) => boolean
}

/** Keeps tiles that many proofs go through, and of these the ones that were wanted last. */
export const keptTiles = (read: ReadTile): KeptTiles => {
  // In the order in which they were wanted, the last one last.
  const tiles = new Map<number, Tile>()
  const reads = new Map<number, number>()
  // A proof wants eight nodes of one tile.
  let latest: { readonly number: number; readonly tile: Tile } | null = null
  const wanted = (number: number, tile: Tile): Tile => {
    latest = { number, tile }
    tiles.delete(number)
    tiles.set(number, tile)
    return tile
  }
  const kept = (number: number): Tile | undefined => {
    if (number === latest?.number) return latest.tile
    const tile = tiles.get(number)
    return tile === undefined ? undefined : wanted(number, tile)
  }
  const isReadOften = (number: number): boolean => {
    const count = (reads.get(number) ?? 0) + 1
    if (reads.size >= countedMax) reads.clear()
    reads.set(number, count)
    return count >= readsBefore
  }
  const keep = (number: number): boolean => {
    const tile = read(number)
    reads.set(number, tile === null ? readsBefore - readsAfterGap : 0)
    if (tile === null) return false
    for (const oldest of tiles.keys()) {
      if (tiles.size < tilesMax) break
      tiles.delete(oldest)
    }
    wanted(number, tile)
    return true
  }
  return {
    find: (place) => {
      const number = tileOf(place)
      const tile = number === null ? undefined : kept(number)
      return tile === undefined ? undefined : hashInTile(tile, place)
    },
    load: (missing) => {
      let isLoaded = false
      for (const place of missing) {
        const number = tileOf(place)
        if (number === null || tiles.has(number)) continue
        if (isReadOften(number) && keep(number)) isLoaded = true
      }
      return isLoaded
    },
  }
}
