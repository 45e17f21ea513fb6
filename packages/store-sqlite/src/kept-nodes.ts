import type { Hash, NodePlace } from '@coflyfr/proof/tree'
import type { StoredNodes } from './tree.ts'

/** From this level on every proof of a ledger of some million events may want a node again. */
const highLevel = 8

/**
 * Nodes kept at most of each kind, twice over, some 3 MB: all that stand high in a tree of a million leaves. Proofs of
 * neighbours share the low ones, and so do all proofs of a small ledger; what passes through of them drives out no high one.
 */
const nodesMax = 8_192

/** Apart from each other for every node that a tree can have where levels are few and positions below 2^47. */
const keyOf = ({ level, index }: NodePlace): number => index * 64 + level

/** Stands where a node is still to be read. */
const unread: Hash = new Uint8Array()

/** Some of the nodes that were read last. */
interface Shelf {
  readonly find: (place: NodePlace) => Hash | undefined
  readonly keep: (place: NodePlace, hash: Hash) => void
}

const shelf = (): Shelf => {
  // What was asked for since the older ones were full goes over into the next; the rest is let go.
  let nodes = new Map<number, Hash>()
  let older = new Map<number, Hash>()
  const keep = (key: number, hash: Hash): void => {
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

/**
 * Keeps interior nodes that were read: all proofs share what stands high in the tree, and proofs of neighbours nearly all.
 * A node is complete when it is stored and never changes after it. Leaves are not kept: each is asked for once.
 */
export const keptNodes = (readNode: StoredNodes): StoredNodes => {
  const high = shelf()
  const low = shelf()
  const shelfOf = ({ level }: NodePlace): Shelf => (level < highLevel ? low : high)
  const find = (place: NodePlace): Hash | undefined =>
    place.level === 0 ? undefined : shelfOf(place).find(place)
  const took = (place: NodePlace, hash: Hash): Hash => {
    if (place.level > 0) shelfOf(place).keep(place, hash)
    return hash
  }
  const one = (level: number, index: number): Hash => {
    const place = { level, index }
    return find(place) ?? took(place, readNode(level, index))
  }
  const all = (places: readonly NodePlace[]): readonly Hash[] => {
    const hashes: Hash[] = []
    const missing: (NodePlace & { readonly at: number })[] = []
    for (const place of places) {
      const known = find(place)
      if (known === undefined) missing.push({ ...place, at: hashes.length })
      hashes.push(known ?? unread)
    }
    if (missing.length === 0) return hashes
    const read = readNode.all(missing)
    for (const [number, place] of missing.entries())
      hashes[place.at] = took(place, read[number] ?? readNode(place.level, place.index))
    return hashes
  }
  return Object.assign(one, { all })
}
