import { appendLeaf, emptyTail, type NodeReader, rootOf, type TreeTail } from '@coflyfr/proof'
import fc from 'fast-check'
import { naiveLeaf } from './naive-tree.ts'

/** Leaf hashes of a log in which all events differ, as they do. */
export const logOf = (sizes: { readonly minLength: number }) =>
  fc
    .uniqueArray(fc.uint8Array({ maxLength: 8 }), {
      ...sizes,
      maxLength: 40,
      selector: (data) => data.join(),
    })
    .map((preimages) => preimages.map(naiveLeaf))

/** A log of one leaf or more, and the index of one of them. */
export const logAndIndex = logOf({ minLength: 1 }).chain((leaves) =>
  fc.tuple(fc.constant(leaves), fc.nat(leaves.length - 1)),
)

/** What a store keeps of a log: its tail, and each complete subtree by level and index. */
export const storeOf = (
  leaves: readonly Uint8Array[],
): { readonly tail: TreeTail; readonly readNode: NodeReader } => {
  const nodes = new Map(leaves.map((hash, index) => [`0/${index}`, hash]))
  let tail = emptyTail
  for (const leaf of leaves) {
    const step = appendLeaf(tail, leaf)
    for (const { level, index, hash } of step.completed) nodes.set(`${level}/${index}`, hash)
    tail = step.tail
  }
  const readNode: NodeReader = (level, index) => {
    const node = nodes.get(`${level}/${index}`)
    if (node === undefined) throw new Error(`No node ${index} at level ${level}`)
    return node
  }
  return { tail, readNode }
}

/** The root from appending the leaves one by one. */
export const rootByAppend = (leaves: readonly Uint8Array[]): Uint8Array =>
  rootOf(storeOf(leaves).tail)

/** The bytes with one bit changed; `bit` is taken modulo their number. */
export const flipBit = (bytes: Uint8Array, bit: number): Uint8Array => {
  const at = bit % (bytes.length * 8)
  return bytes.map((byte, position) => (position === at >> 3 ? byte ^ (1 << (at & 7)) : byte))
}

/** The whole number with one bit changed. */
export const flipNumber = (value: number, bit: number): number =>
  Math.floor(value / 2 ** bit) % 2 === 1 ? value - 2 ** bit : value + 2 ** bit
