import assert from 'node:assert/strict'
import {
  appendLeaf,
  emptyTail,
  type Hash,
  inclusionProof,
  leafHash,
  nodeHash,
  rootAt,
  verifyInclusion,
} from '@coflyfr/proof'
import { openStore } from '@coflyfr/store-sqlite'
import { isRight } from 'fp-ts/lib/Either.js'
import { cachePaths } from '../data/cached-ledger.ts'
import { seededRandom } from '../data/random.ts'
import { type Measurement, timed } from '../measured.ts'
import { eachLine } from '../replay/each-line.ts'

const proofCount = 2_000

/** Proofs before the timed ones. */
const warmUpCount = 200

const hashBytes = 32

/**
 * An inclusion proof made from the stored tree, and checked, one after the other. Leaves are read before, as by
 * whoever has the events: hashing one is no part of the path, and its own row is in the page cache as it then would be.
 */
export const proofsMadeAndChecked: Measurement = async ({ cache, seed, events }) => {
  await using store = await openStore(cachePaths(cache, { events, seed }).ledger, {
    readOnly: true,
  })
  const random = seededRandom(seed)
  const { readNode } = store.tree
  const root = rootAt(readNode, events)
  const leaves = Array.from({ length: warmUpCount + proofCount }, () => {
    const index = random.below(events)
    return { index, leaf: readNode(0, index) }
  })
  let hashesMost = 0
  const one = ({ index, leaf }: { readonly index: number; readonly leaf: Hash }): void => {
    const proof = inclusionProof(readNode, index, events)
    assert.ok(isRight(proof))
    const claim = { leaf, index, size: events, root, proof: proof.right }
    assert.ok(isRight(verifyInclusion(claim)))
    hashesMost = Math.max(hashesMost, proof.right.length)
  }
  for (const leaf of leaves.slice(0, warmUpCount)) one(leaf)
  const timing = await timed(() => {
    for (const leaf of leaves.slice(warmUpCount)) one(leaf)
  })
  return { events: proofCount, ...timing, facts: { proofBytes: hashesMost * hashBytes } }
}

/** The root of the whole log from its lines: every line hashed as a leaf, the tree grown by it, as `verify` does. */
export const rootOfLines: Measurement = async ({ cache, seed, events }) => {
  let tail = emptyTail
  const timing = await timed(() =>
    eachLine(cachePaths(cache, { events, seed }).lines, (line) => {
      tail = appendLeaf(tail, leafHash(line)).tail
    }),
  )
  return { events: tail.size, ...timing, facts: {} }
}

/** What a root cannot do without: the lines read, and two bare hashes for each. */
export const twoHashesOfLines: Measurement = async ({ cache, seed, events }) => {
  let lines = 0
  let last: Hash | null = null
  const timing = await timed(() =>
    eachLine(cachePaths(cache, { events, seed }).lines, (line) => {
      const leaf = leafHash(line)
      last = nodeHash(last ?? leaf, leaf)
      lines += 1
    }),
  )
  return { events: lines, ...timing, facts: {} }
}
