import type { Hash, NodePlace } from '@coflyfr/proof/tree'
import { hashInTile, type ReadTile, type Tile, tileOf } from './stored-tile.ts'

/** Most tiles kept: 64 MB, all tiles of a log of a million events. */
const tilesMax = 4_096

/** Nodes read one by one before their tile is read, which takes as long as reading some forty nodes. */
const readsBefore = 32

/** Nodes of an incomplete tile that are read before the tile is tried again. */
const readsAfterGap = 1_024

/** Most tiles whose reads are counted; then counting starts again. */
const countedMax = 65_536

/** The tiles of the lower part of the tree that are read often. */
export interface KeptTiles {
  readonly find: (place: NodePlace) => Hash | undefined
  /** Counts nodes that are about to be read one by one; true if a tile with some of them was read instead. */
  readonly load: (missing: readonly NodePlace[]) => boolean
}

/** Keeps the tiles that many proofs need, and of these the ones that were needed last. */
export const keptTiles = (read: ReadTile): KeptTiles => {
  // In the order in which they were needed, the latest last.
  const tiles = new Map<number, Tile>()
  const reads = new Map<number, number>()
  // A proof needs eight nodes of one tile, one after the other.
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
