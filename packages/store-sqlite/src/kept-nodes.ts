import {
  bytesOfText,
  type Hash,
  type HashText,
  type NodePlace,
  type NodeReader,
} from '@coflyfr/proof/tree'
import { keptTiles } from './kept-tiles.ts'
import type { ReadTile } from './stored-tile.ts'
import type { StoredNodes } from './tree.ts'

/** From this level on, any proof of a ledger of a few million events may need a node again. */
const highLevel = 8

/**
 * Most nodes in each map of a shelf, some 3 MB in all: every high node of a tree of a million leaves. Low nodes are shared
 * by the proofs of neighbours, and by all proofs of a small ledger. They have a shelf of their own, so that the many that
 * pass through drive out no high one.
 */
const nodesMax = 8_192

/** Unique for every node, because a tree has fewer than 64 levels and positions below 2^47. */
const keyOf = ({ level, index }: NodePlace): number => index * 64 + level

/** Keeps the nodes that were read last. */
interface Shelf {
  readonly find: (place: NodePlace) => HashText | undefined
  readonly keep: (place: NodePlace, hash: HashText) => void
}

const shelf = (): Shelf => {
  // When the new map is full it replaces the older one. Nodes found in the older one move to the new one; others go with it.
  let nodes = new Map<number, HashText>()
  let older = new Map<number, HashText>()
  const keep = (key: number, hash: HashText): void => {
    if (nodes.size >= nodesMax) {
      older = nodes
      nodes = new Map()
    }
    nodes.set(key, hash)
  }
  return {
    find: (place) => {
      const key = keyOf(place)
      const known = nodes.get(key)
      if (known !== undefined) return known
      const old = older.get(key)
      if (old !== undefined) keep(key, old)
      return old
    },
    keep: (place, hash) => keep(keyOf(place), hash),
  }
}

/** A reader that can also read several nodes at once. */
interface SeveralNodesReader extends NodeReader {
  readonly all: (places: readonly NodePlace[]) => readonly Hash[]
}

/**
 * Keeps nodes of the tree that were read: all proofs share the nodes high in it, and proofs of neighbours nearly all of
 * them, so that making thousands of proofs reads little. A node is complete when it is stored and never changes. A leaf is
 * kept only as a part of its tile, because a single leaf is read once.
 */
export const keptNodes = (stored: StoredNodes, readTile: ReadTile): SeveralNodesReader => {
  const tiles = keptTiles(readTile)
  const high = shelf()
  const low = shelf()
  const shelfOf = ({ level }: NodePlace): Shelf => (level < highLevel ? low : high)
  const find = (place: NodePlace): Hash | undefined => {
    const inTile = tiles.find(place)
    if (inTile !== undefined || place.level === 0) return inTile
    const text = shelfOf(place).find(place)
    return text === undefined ? undefined : bytesOfText(text)
  }
  const took = (place: NodePlace, hash: HashText): Hash => {
    if (place.level > 0) shelfOf(place).keep(place, hash)
    return bytesOfText(hash)
  }
  const one = (level: number, index: number): Hash => {
    const place = { level, index }
    const known = find(place) ?? (tiles.load([place]) ? find(place) : undefined)
    return known ?? took(place, stored.one(place))
  }
  const all = (places: readonly NodePlace[]): readonly Hash[] => {
    const hashes: Hash[] = []
    for (const place of places) {
      const hash = find(place)
      if (hash === undefined) return withMissing(places)
      hashes.push(hash)
    }
    return hashes
  }
  const withMissing = (places: readonly NodePlace[]): readonly Hash[] => {
    let known = places.map(find)
    const isMissing = (_: NodePlace, at: number): boolean => known[at] === undefined
    if (tiles.load(places.filter(isMissing)))
      known = places.map((place, at) => known[at] ?? find(place))
    const read = stored.some(places.filter(isMissing))
    let next = 0
    return places.map((place, at) => known[at] ?? took(place, read[next++] ?? stored.one(place)))
  }
  return Object.assign(one, { all })
}
