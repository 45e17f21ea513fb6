import assert from 'node:assert/strict'
import {
  appendLeaf,
  emptyTail,
  type Hash,
  inclusionProver,
  leafHash,
  nodeHash,
  rootAt,
  verifyInclusion,
} from '@coflyfr/proof'
import { openStore } from '@coflyfr/store-sqlite'
import { isRight } from 'fp-ts/lib/Either.js'
import { cachePaths } from '../data/cache-paths.ts'
import { seededRandom } from '../data/random.ts'
import { type Measurement, timed } from '../measured.ts'
import { eachLine } from '../replay/each-line.ts'

/** Proofs before the timed ones, if the tree should not be in memory yet: enough only to compile the code. */
const proofsBefore = 200

/** Proofs before the timed ones, for a process that has made many: by then it keeps every tile of a million leaves. */
const proofsBeforeLong = 50_000

const hashBytes = 32

/**
 * Inclusion proofs made from the stored tree and checked, one after the other, at random places. The leaves are read
 * before, because whoever proves an event has it: hashing it is not part of the path, and its row is in the page cache.
 */
const madeAndChecked =
  (before: number, proofs: number): Measurement =>
  async ({ cache, seed, events }) => {
    await using store = await openStore(cachePaths(cache, { events, seed }).ledger, {
      readOnly: true,
    })
    const random = seededRandom(seed)
    const { readNode } = store.tree
    const root = rootAt(readNode, events)
    const prove = inclusionProver(readNode, events)
    const leaves = Array.from({ length: before + proofs }, () => {
      const index = random.below(events)
      return { index, leaf: readNode(0, index) }
    })
    let hashesMost = 0
    const one = ({ index, leaf }: { readonly index: number; readonly leaf: Hash }): void => {
      const proof = prove(index)
      assert.ok(isRight(proof))
      const claim = { leaf, index, size: events, root, proof: proof.right }
      assert.ok(isRight(verifyInclusion(claim)))
      hashesMost = Math.max(hashesMost, proof.right.length)
    }
    for (const leaf of leaves.slice(0, before)) one(leaf)
    const timing = await timed(() => {
      for (const leaf of leaves.slice(before)) one(leaf)
    })
    return { events: proofs, ...timing, facts: { proofBytes: hashesMost * hashBytes } }
  }

/** From rows that are mostly not read yet. */
export const proofsMadeAndChecked: Measurement = madeAndChecked(proofsBefore, 2_000)

/** From the part of the tree that the process keeps after many other proofs. */
export const proofsMadeAndCheckedLong: Measurement = madeAndChecked(proofsBeforeLong, 20_000)

/** Only the hashes of nodes that checking as many proofs needs. */
export const pathsHashed: Measurement = async ({ cache, seed, events }) => {
  await using store = await openStore(cachePaths(cache, { events, seed }).ledger, {
    readOnly: true,
  })
  const leaf = store.tree.readNode(0, 0)
  const levels = Math.ceil(Math.log2(events))
  const one = (): void => {
    let hash = leaf
    for (let level = 0; level < levels; level += 1) hash = nodeHash(hash, leaf)
  }
  for (let count = 0; count < 5_000; count += 1) one()
  const proofs = 20_000
  const timing = await timed(() => {
    for (let count = 0; count < proofs; count += 1) one()
  })
  return { events: proofs, ...timing, facts: {} }
}

/** The root of the whole log from its lines: every line is hashed as a leaf and added to the tree, as in `verify`. */
export const rootOfLines: Measurement = async ({ cache, seed, events }) => {
  let tail = emptyTail
  const timing = await timed(() =>
    eachLine(cachePaths(cache, { events, seed }).lines, (line) => {
      tail = appendLeaf(tail, leafHash(line)).tail
    }),
  )
  return { events: tail.size, ...timing, facts: {} }
}

/** Only what a root needs: the lines read, and two hashes for each. */
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
