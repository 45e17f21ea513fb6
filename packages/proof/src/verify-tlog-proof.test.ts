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

test('verifyTlogProof gives the place that it has proved', () => {
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

/** A file under a sound signature, whatever else it claims; none where that cannot even be written. */
const forged = (index: number, proof: readonly Uint8Array[], size = 3) =>
  pipe(
    signCheckpoint({ ...checkpoint, size, root: root(size) }, [go.peter]),
    flatMap((note) => formatTlogProof({ index, proof, checkpoint: note })),
    flatMap((text) => verifyTlogProof(text, expectation)),
  )

test('20 a proof for another index, of another size, or of an inner node does not hold', () => {
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

test('21 a proof with a hash more, twice, in another order or less does not hold', () => {
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

test('a policy takes the place of keys, with its floor', () => {
  const policy = {
    logs: [{ key: { ...go.peter.verifier }, url: null }],
    witnesses: [],
    quorum: { kind: 'none' },
  } as const
  // The key of the example is not named as the log is.
  const under = pipe(
    file,
    flatMap((text) => verifyTlogProof(text, { leaf: expectation.leaf, policy, origin })),
  )
  expect(under).toMatchObject({ left: { tag: 'NoKnownSignature' } })
})
