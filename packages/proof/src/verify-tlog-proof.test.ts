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
