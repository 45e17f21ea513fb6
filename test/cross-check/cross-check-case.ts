import { createHash } from 'node:crypto'
import {
  appendLeaf,
  consistencyProof,
  emptyRoot,
  emptyTail,
  formatHashTile,
  formatSigningKey,
  formatVerifierKey,
  generateSigningKey,
  type Hash,
  inclusionProof,
  leafHash,
  type NodeReader,
  rootOf,
  signCheckpoint,
  tilePath,
  tilesOfGrowth,
  verifyConsistency,
  verifyInclusion,
  verifyNote,
} from '@coflyfr/proof'
import { type Either, isRight } from 'fp-ts/lib/Either.js'

const must = <Value>(result: Either<unknown, Value>): Value => {
  if (isRight(result)) return result.right
  throw new Error(JSON.stringify(result.left))
}

/** Whole numbers below a bound that a seed determines. */
export const numbersOf = (seed: number): ((bound: number) => number) => {
  let count = 0
  return (bound) => {
    count += 1
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE() % bound
  }
}

/** One claim about a tree, with whether it holds here; Go must say the same. */
interface Claim {
  readonly kind: 'inclusion' | 'consistency'
  readonly size: number
  readonly root: string
  readonly index: number
  readonly leaf: string
  readonly proof: readonly string[]
  readonly holds: boolean
  /** Whether the proof is the one that was made, and no variant of it. */
  readonly made: boolean
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

interface Claimed {
  readonly kind: Claim['kind']
  readonly size: number
  readonly root: Hash
  readonly index: number
  readonly leaf: Hash
  readonly proof: readonly Hash[]
}

/** In Go's terms a consistency proof is of the earlier size as `index`, with the earlier root as `leaf`. */
const claimOf = ({ kind, size, root, index, leaf, proof }: Claimed, at: number): Claim => {
  const verdict =
    kind === 'inclusion'
      ? verifyInclusion({ leaf, index, size, root, proof })
      : verifyConsistency({ earlier: { size: index, root: leaf }, later: { size, root }, proof })
  const texts = { root: base64(root), leaf: base64(leaf), proof: proof.map(base64) }
  return { kind, size, index, ...texts, holds: isRight(verdict), made: at === 0 }
}

/** A claim as it was made, and others that differ from it a little. */
const variants = (claim: Claimed, below: (bound: number) => number): readonly Claimed[] => {
  const { proof, index, size, leaf, root } = claim
  const flipped = (hash: Hash): Hash => {
    const at = below(hash.length)
    return hash.map((byte, position) => (position === at ? byte ^ (1 << below(8)) : byte))
  }
  const place = below(proof.length + 1)
  return [
    claim,
    { ...claim, leaf: flipped(leaf) },
    { ...claim, root: flipped(root) },
    { ...claim, proof: proof.slice(1) },
    { ...claim, proof: proof.slice(0, -1) },
    { ...claim, proof: [...proof, leaf] },
    { ...claim, proof: proof.toSpliced(place, 0, root) },
    { ...claim, proof: proof.map((hash, at) => (at === place ? flipped(hash) : hash)) },
    { ...claim, proof: proof.toReversed() },
    { ...claim, index: Math.max(1, index - 1) },
    { ...claim, index: Math.min(size - 1, index + 1) },
    { ...claim, size: size + 1 },
  ]
}

const key = must(generateSigningKey('bridgend.example/ledger'))

/** Proofs at random places, each with its variants. */
const claimsOf = (
  readNode: NodeReader,
  roots: readonly Hash[],
  below: (bound: number) => number,
): readonly Claim[] => {
  const size = roots.length - 1
  const claims: Claim[] = []
  for (let count = 0; count < 6; count += 1) {
    const later = 2 + below(size - 1)
    const root = roots[later] ?? emptyRoot
    const index = below(later)
    const leaf = readNode(0, index)
    const inclusion = must(inclusionProof(readNode, index, later))
    claims.push(
      ...variants(
        { kind: 'inclusion', size: later, root, index, leaf, proof: inclusion },
        below,
      ).map(claimOf),
    )
    const earlier = 1 + below(later)
    const own = roots[earlier] ?? emptyRoot
    const growth = must(consistencyProof(readNode, earlier, later))
    claims.push(
      ...variants(
        { kind: 'consistency', size: later, root, index: earlier, leaf: own, proof: growth },
        below,
      ).map(claimOf),
    )
  }
  return claims
}

/** A tree with claims about it, its tiles and a note, each with what is found here. */
export const caseOf = (below: (bound: number) => number): object => {
  const size = 2 + below(below(4) === 0 ? 1500 : 70)
  const records = Array.from({ length: size }, (_, at) => Buffer.from(`record ${at} ${below(1e6)}`))
  const nodes = new Map<string, Hash>()
  const roots: Hash[] = [emptyRoot]
  let tail = emptyTail
  for (const [at, record] of records.entries()) {
    const leaf = leafHash(record)
    const step = appendLeaf(tail, leaf)
    nodes.set(`0/${at}`, leaf)
    for (const { level, index, hash } of step.completed) nodes.set(`${level}/${index}`, hash)
    tail = step.tail
    roots.push(rootOf(tail))
  }
  const readNode: NodeReader = (level, index) => nodes.get(`${level}/${index}`) ?? emptyRoot
  const claims = claimsOf(readNode, roots, below)
  const earlierSize = below(size)
  const tiles = must(tilesOfGrowth(earlierSize, size)).flatMap(({ level, index, width }) =>
    level === 'entries' ? [] : [{ level, index, width }],
  )
  const head = { origin: key.verifier.name, size, root: rootOf(tail), extensions: [] }
  const note = must(signCheckpoint(head, [key]))
  const otherNotes = Array.from({ length: 20 }, () => {
    const at = below(note.length)
    return note.slice(0, at) + String.fromCharCode(32 + below(90)) + note.slice(at + 1)
  }).filter((other) => !isRight(verifyNote(other, [key.verifier])))
  return {
    records: records.map(base64),
    roots: roots.map(base64),
    claims,
    earlierSize,
    tiles: Object.fromEntries(
      tiles.map((tile) => [tilePath(tile), base64(formatHashTile(readNode, tile))]),
    ),
    note,
    skey: formatSigningKey(key),
    vkey: formatVerifierKey(key.verifier),
    otherNotes,
  }
}
