import { type Hashing, nodeHash } from '../hashing.ts'
import { type Bytes, sameBytes } from '../text/bytes.ts'

/** A leaf that is said to stand in a tree. */
export interface Inclusion {
  readonly leaf: Bytes
  readonly index: number
  readonly size: number
  readonly root: Bytes
  /** From the leaf up. */
  readonly hashes: readonly Bytes[]
}

const half = (node: number): number => Math.floor(node / 2)

/** Why a leaf is not shown to stand at its index of a tree, or null (RFC 9162, section 2.1.3.2). */
export const inclusionFault = (
  hashing: Hashing,
  { leaf, index, size, root, hashes }: Inclusion,
): string | null => {
  if (index >= size) return `the tree holds ${size} events, so there is none at ${index}`
  let [node, last, made] = [index, size - 1, leaf]
  for (const hash of hashes) {
    if (last === 0) return `${hashes.length} hashes are too many`
    if (node % 2 === 1 || node === last) {
      made = nodeHash(hashing, hash, made)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else made = nodeHash(hashing, made, hash)
    ;[node, last] = [half(node), half(last)]
  }
  if (last !== 0) return `${hashes.length} hashes are too few`
  return sameBytes(made, root) ? null : 'the hashes do not lead from the event to the root'
}
