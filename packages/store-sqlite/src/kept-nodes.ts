import type { Hash, NodePlace } from '@coflyfr/proof/tree'
import type { StoredNodes } from './tree.ts'

/** Nodes kept at most, twice over, some 3 MB: of a million events all that stand eight levels above the leaves or higher. */
const nodesMax = 8_192

/** Apart from each other for every node that a tree can have where levels are few and positions below 2^47. */
const keyOf = (level: number, index: number): number => index * 64 + level

/**
 * Keeps interior nodes that were read: proofs share what stands high in the tree, and proofs of neighbours nearly all.
 * A node is complete when it is stored and never changes after it. Leaves are not kept: each is asked for once.
 */
export const keptNodes = (readNode: StoredNodes): StoredNodes => {
  // What was asked for since the older ones were full goes over into the next; the rest is let go.
  let nodes = new Map<number, Hash>()
  let older = new Map<number, Hash>()
  const keep = (key: number, hash: Hash): Hash => {
    if (nodes.size >= nodesMax) {
      older = nodes
      nodes = new Map()
    }
    nodes.set(key, hash)
    return hash
  }
  const find = ({ level, index }: NodePlace): Hash | undefined => {
    const key = keyOf(level, index)
    const known = nodes.get(key)
    if (known !== undefined) return known
    const old = older.get(key)
    return old === undefined ? undefined : keep(key, old)
  }
  const took = ({ level, index }: NodePlace, hash: Hash): Hash =>
    level === 0 ? hash : keep(keyOf(level, index), hash)
  const one = (level: number, index: number): Hash => {
    const place = { level, index }
    return find(place) ?? took(place, readNode(level, index))
  }
  const all = (places: readonly NodePlace[]): readonly Hash[] => {
    const found = places.map(find)
    const missing = places.filter((_, number) => found[number] === undefined)
    const read = readNode.all(missing)
    let taken = 0
    return places.map((place, number) => {
      const known = found[number]
      if (known !== undefined) return known
      const hash = read[taken++]
      return hash === undefined ? one(place.level, place.index) : took(place, hash)
    })
  }
  return Object.assign(one, { all })
}
