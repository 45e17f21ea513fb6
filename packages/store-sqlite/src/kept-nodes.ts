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

/** From this level on every proof of a ledger of some million events may want a node again. */
const highLevel = 8

/**
 * Nodes kept at most of each kind, twice over, some 3 MB in all: all that stand high in a tree of a million leaves. Proofs of
 * neighbours share the low ones, and so do all proofs of a small ledger; what passes through of them drives out no high one.
 */
const nodesMax = 8_192

/** Apart from each other for every node that a tree can have where levels are few and positions below 2^47. */
const keyOf = ({ level, index }: NodePlace): number => index * 64 + level

/** Some of the nodes that were read last. */
interface Shelf {
  readonly find: (place: NodePlace) => HashText | undefined
  readonly keep: (place: NodePlace, hash: HashText) => void
}

const shelf = (): Shelf => {
  // What was asked for since the older ones were full goes over into the next; the rest is let go.
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

/** A reader that is always asked for several at once where several are wanted. */
interface SeveralNodesReader extends NodeReader {
  readonly all: (places: readonly NodePlace[]) => readonly Hash[]
}

/**
 * Keeps what was read of the tree: all proofs share what stands high in it, and those of neighbours nearly all; whoever makes
 * thousands goes on from memory. A node is complete when it is stored and never changes after it. A leaf is kept with its
 * tile, or not at all: it is asked for once.
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
