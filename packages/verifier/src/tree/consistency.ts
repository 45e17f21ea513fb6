import { type Hashing, nodeHash } from '../hashing.ts'
import { type Bytes, sameBytes } from '../text/bytes.ts'

/** How many leaves a tree has, and its root. */
export interface TreeHead {
  readonly size: number
  readonly root: Bytes
}

const half = (node: number): number => Math.floor(node / 2)

const isPowerOfTwo = (size: number): boolean => 2 ** Math.round(Math.log2(size)) === size

/** The roots of both trees that a proof leads to (RFC 9162, section 2.1.4.2, steps 3 to 6); undefined where it has too many or too few hashes. */
const rootsOf = (
  hashing: Hashing,
  earlier: number,
  later: number,
  [first, ...rest]: readonly Bytes[],
): readonly [Bytes, Bytes] | undefined => {
  if (first === undefined) return undefined
  let [node, last] = [earlier - 1, later - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let [ofEarlier, ofLater] = [first, first]
  for (const hash of rest) {
    if (last === 0) return undefined
    if (node % 2 === 1 || node === last) {
      ofEarlier = nodeHash(hashing, hash, ofEarlier)
      ofLater = nodeHash(hashing, hash, ofLater)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else ofLater = nodeHash(hashing, ofLater, hash)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? [ofEarlier, ofLater] : undefined
}

/** Whether hashes show that a tree begins with another one (RFC 9162, section 2.1.4.2); none are needed where one is empty or both are one. */
export const isConsistent = (
  hashing: Hashing,
  earlier: TreeHead,
  later: TreeHead,
  hashes: readonly Bytes[],
): boolean => {
  if (earlier.size > later.size) return false
  if (earlier.size === 0 && !sameBytes(earlier.root, hashing.sha256(new Uint8Array()))) return false
  if (earlier.size === later.size) return hashes.length === 0 && sameBytes(earlier.root, later.root)
  if (earlier.size === 0) return hashes.length === 0
  if (hashes.length === 0) return false
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...hashes] : hashes
  const roots = rootsOf(hashing, earlier.size, later.size, path)
  return roots !== undefined && sameBytes(roots[0], earlier.root) && sameBytes(roots[1], later.root)
}
