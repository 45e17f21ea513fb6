import { createHash } from 'node:crypto'

/*
 * RFC 9162 §2.1 as it is written: recursive definitions over a list of leaf hashes. The oracle of the proof
 * properties; it shares nothing with @coflyfr/proof.
 */

type Hash = Uint8Array

const sha256 = (...parts: readonly Uint8Array[]): Hash =>
  parts.reduce((digest, part) => digest.update(part), createHash('sha256')).digest()

export const naiveLeaf = (data: Uint8Array): Hash => sha256(Uint8Array.of(0), data)

const naiveNode = (left: Hash, right: Hash): Hash => sha256(Uint8Array.of(1), left, right)

/** The largest power of two smaller than `size`. */
const split = (size: number): number => {
  let width = 1
  while (width * 2 < size) width *= 2
  return width
}

/** MTH, §2.1.1. */
export const naiveRoot = (leaves: readonly Hash[]): Hash => {
  const [only] = leaves
  if (only === undefined) return sha256()
  if (leaves.length === 1) return only
  const middle = split(leaves.length)
  return naiveNode(naiveRoot(leaves.slice(0, middle)), naiveRoot(leaves.slice(middle)))
}

/** MTH again, level by level: pairs become nodes, and a node without a pair moves up unchanged. */
export const batchRoot = (leaves: readonly Hash[]): Hash => {
  if (leaves.length < 2) return leaves[0] ?? sha256()
  const above: Hash[] = []
  for (let at = 0; at < leaves.length; at += 2) {
    const [left, right] = leaves.slice(at, at + 2)
    above.push(right === undefined ? left! : naiveNode(left!, right))
  }
  return batchRoot(above)
}

/** PATH, §2.1.3.1. */
export const naivePath = (index: number, leaves: readonly Hash[]): readonly Hash[] => {
  if (leaves.length === 1) return []
  const middle = split(leaves.length)
  const [low, high] = [leaves.slice(0, middle), leaves.slice(middle)]
  return index < middle
    ? [...naivePath(index, low), naiveRoot(high)]
    : [...naivePath(index - middle, high), naiveRoot(low)]
}

/** SUBPROOF, §2.1.4.1. */
const naiveSubproof = (
  earlierSize: number,
  leaves: readonly Hash[],
  isKnown: boolean,
): readonly Hash[] => {
  if (earlierSize === leaves.length) return isKnown ? [] : [naiveRoot(leaves)]
  const middle = split(leaves.length)
  const [low, high] = [leaves.slice(0, middle), leaves.slice(middle)]
  return earlierSize <= middle
    ? [...naiveSubproof(earlierSize, low, isKnown), naiveRoot(high)]
    : [...naiveSubproof(earlierSize - middle, high, false), naiveRoot(low)]
}

/** PROOF, §2.1.4.1; the empty tree needs no proof. */
export const naiveConsistency = (earlierSize: number, leaves: readonly Hash[]): readonly Hash[] =>
  earlierSize === 0 ? [] : naiveSubproof(earlierSize, leaves, true)

/**
 * The turns from a leaf to the root. They are all that a path shows of index and size: if they are equal, so are the
 * proofs.
 */
export const turns = (index: number, size: number): string => {
  if (size === 1) return ''
  const middle = split(size)
  return index < middle ? `${turns(index, middle)}l` : `${turns(index - middle, size - middle)}r`
}
