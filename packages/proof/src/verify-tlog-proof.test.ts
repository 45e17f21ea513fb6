import { flatMap, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { expect, test } from 'vitest'
import { go } from '../test/published-notes.ts'
import { node, root } from '../test/reference-tree.ts'
import { signCheckpoint } from './signed-checkpoint.ts'
import { formatTlogProof } from './tlog-proof.ts'
import { type TlogProofExpectation, verifyTlogProof } from './verify-tlog-proof.ts'

const origin = 'bridgend.example/ledger'
const checkpoint = { origin, size: 3, root: root(3), extensions: [] }
const expectation = { leaf: node(0, 2), keys: [go.peter.verifier], origin }
const file = pipe(
  signCheckpoint(checkpoint, [go.peter]),
  flatMap((note) => formatTlogProof({ index: 2, proof: [node(1, 0)], checkpoint: note })),
)

const verified = (change: Partial<TlogProofExpectation> = {}) =>
  pipe(
    file,
    flatMap((text) => verifyTlogProof(text, { ...expectation, ...change })),
  )

test('verifyTlogProof gives the proved index and the checkpoint', () => {
  expect(verified()).toEqual(right({ index: 2, checkpoint }))
})

test('verifyTlogProof refuses another leaf, key or log', () => {
  expect(verified({ leaf: node(0, 1) })).toMatchObject({ left: { tag: 'RootMismatch' } })
  expect(verified({ keys: [go.enoch.verifier] })).toEqual(
    left({ tag: 'NoKnownSignature', found: ['PeterNeumann+c74f20a3'] }),
  )
  expect(verified({ origin: 'other.example' })).toEqual(
    left({ tag: 'WrongOrigin', expected: 'other.example', found: origin }),
  )
})

test('verifyTlogProof refuses a file that is no proof', () => {
  expect(verifyTlogProof('', expectation)).toEqual(left({ tag: 'NoCheckpoint' }))
})

/** Verifies a file with a sound signature and any other claims, if such a file can be written. */
const forged = (index: number, proof: readonly Uint8Array[], size = 3) =>
  pipe(
    signCheckpoint({ ...checkpoint, size, root: root(size) }, [go.peter]),
    flatMap((note) => formatTlogProof({ index, proof, checkpoint: note })),
    flatMap((text) => verifyTlogProof(text, expectation)),
  )

test('20 a proof for another index, size or an inner node is refused', () => {
  expect(forged(2, [node(1, 0)])._tag).toBe('Right')
  expect(forged(1, [node(1, 0)])).toMatchObject({ left: { tag: 'ProofTooShort' } })
  expect(forged(0, [node(1, 0)])).toMatchObject({ left: { tag: 'ProofTooShort' } })
  expect(forged(3, [node(1, 0)])).toMatchObject({ left: { tag: 'IndexBeyondSize' } })
  expect(forged(2, [node(1, 0)], 4)).toMatchObject({ left: { tag: 'ProofTooShort' } })
  expect(forged(2, [node(1, 0)], 2)).toMatchObject({ left: { tag: 'IndexBeyondSize' } })
  // The inner node over the first two leaves, offered as a leaf of a tree of two.
  const inner = pipe(
    signCheckpoint(checkpoint, [go.peter]),
    flatMap((note) => formatTlogProof({ index: 0, proof: [node(0, 2)], checkpoint: note })),
    flatMap((text) => verifyTlogProof(text, { ...expectation, leaf: node(1, 0) })),
  )
  expect(inner).toMatchObject({ left: { tag: 'ProofTooShort' } })
})

test('21 a proof with an extra, repeated, missing or reordered hash is refused', () => {
  const sound = [node(0, 1), node(0, 2)]
  const first = (proof: readonly Uint8Array[]) =>
    pipe(
      signCheckpoint(checkpoint, [go.peter]),
      flatMap((note) => formatTlogProof({ index: 0, proof, checkpoint: note })),
      flatMap((text) => verifyTlogProof(text, { ...expectation, leaf: node(0, 0) })),
    )
  expect(first(sound)._tag).toBe('Right')
  expect(first([...sound, root(3)])).toMatchObject({ left: { tag: 'ProofTooLong' } })
  expect(first([node(0, 1), ...sound])).toMatchObject({ left: { tag: 'ProofTooLong' } })
  expect(first(sound.toReversed())).toMatchObject({ left: { tag: 'RootMismatch' } })
  expect(first(sound.slice(1))).toMatchObject({ left: { tag: 'ProofTooShort' } })
  expect(first([])).toMatchObject({ left: { tag: 'ProofTooShort' } })
})

test('under a policy instead of keys, the key must have the name of the log', () => {
  const policy = {
    logs: [{ key: { ...go.peter.verifier }, url: null }],
    witnesses: [],
    quorum: { kind: 'none' },
  } as const
  // The key of the example does not have the name of the log.
  const under = pipe(
    file,
    flatMap((text) => verifyTlogProof(text, { leaf: expectation.leaf, policy, origin })),
  )
  expect(under).toMatchObject({ left: { tag: 'NoKnownSignature' } })
})
