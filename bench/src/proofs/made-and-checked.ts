import assert from 'node:assert/strict'
import {
  consistencyProof,
  formatTlogProof,
  generateSigningKey,
  inclusionProof,
  rootAt,
  signCheckpoint,
  verifyConsistency,
  verifyInclusion,
  verifyTlogProof,
} from '@coflyfr/proof'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { type Either, isRight } from 'fp-ts/lib/Either.js'
import { cachePaths } from '../data/cache-paths.ts'
import { seededRandom } from '../data/random.ts'
import { type Measured, type Measurement, type Task, timed } from '../measured.ts'

/** How many proofs a measurement makes or checks. */
const proofCount = 2_000

/** Proofs before the timed ones. */
const warmUpCount = 200

const must = <Value>(result: Either<unknown, Value>): Value => {
  assert.ok(isRight(result), JSON.stringify(result))
  return result.right
}

/** Proofs over the generated ledger one after the other, each at a random place. */
const proofs =
  (
    prepare: (
      store: SqliteStore,
      places: readonly number[],
      events: number,
    ) => (at: number) => void,
  ): Measurement =>
  async ({ cache, seed, events }: Task): Promise<Measured> => {
    await using store = await openStore(cachePaths(cache, { events, seed }).ledger, {
      readOnly: true,
    })
    const random = seededRandom(seed)
    const places = Array.from({ length: warmUpCount + proofCount }, () => random.below(events))
    const work = prepare(store, places, events)
    for (let at = 0; at < warmUpCount; at += 1) work(at)
    const timing = await timed(() => {
      for (let at = warmUpCount; at < places.length; at += 1) work(at)
    })
    return { events: proofCount, ...timing, facts: { size: events } }
  }

/** Inclusion proofs made from the stored tree. */
export const inclusionMade: Measurement = proofs(
  ({ tree }, places, size) =>
    (at) =>
      void must(inclusionProof(tree.readNode, places[at]!, size)),
)

/** Consistency proofs from any earlier size. */
export const consistencyMade: Measurement = proofs(
  ({ tree }, places, size) =>
    (at) =>
      void must(consistencyProof(tree.readNode, places[at]! + 1, size)),
)

/** The same inclusion proofs, checked. */
export const inclusionChecked: Measurement = proofs(({ tree }, places, size) => {
  const root = rootAt(tree.readNode, size)
  const claims = places.map((index) => ({
    leaf: tree.readNode(0, index),
    index,
    size,
    root,
    proof: must(inclusionProof(tree.readNode, index, size)),
  }))
  return (at) => must(verifyInclusion(claims[at]!))
})

/** The same consistency proofs, checked. */
export const consistencyChecked: Measurement = proofs(({ tree }, places, size) => {
  const later = { size, root: rootAt(tree.readNode, size) }
  const claims = places.map((place) => ({
    earlier: { size: place + 1, root: rootAt(tree.readNode, place + 1) },
    later,
    proof: must(consistencyProof(tree.readNode, place + 1, size)),
  }))
  return (at) => must(verifyConsistency(claims[at]!))
})

/** Whole proof files, checked as an auditor does: form, signature, origin and path. */
export const filesChecked: Measurement = proofs((store, places, size) => {
  const { origin, tree } = store
  const key = must(generateSigningKey(origin))
  const head = { origin, size, root: rootAt(tree.readNode, size), extensions: [] }
  const checkpoint = must(signCheckpoint(head, [key]))
  const files = places.map((index) => {
    const proof = must(inclusionProof(tree.readNode, index, size))
    return must(formatTlogProof({ index, proof, checkpoint }))
  })
  return (at) => {
    const leaf = tree.readNode(0, places[at]!)
    must(verifyTlogProof(files[at]!, { leaf, keys: [key.verifier], origin }))
  }
})
