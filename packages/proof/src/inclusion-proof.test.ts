import { isRight, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { node } from '../test/reference-tree.ts'
import { inclusionProof, inclusionProver } from './inclusion-proof.ts'

test.each([
  [0, 1, []],
  [0, 8, [node(0, 1), node(1, 1), node(2, 1)]],
  [5, 8, [node(0, 4), node(1, 3), node(2, 0)]],
  [2, 3, [node(1, 0)]],
  [1, 5, [node(0, 0), node(1, 1), node(0, 4)]],
] as const)(
  'inclusionProof of leaf %i of %i is the published one (transparency-dev/merkle testdata/inclusion)',
  (index, size, proof) => {
    expect(inclusionProof(node, index, size)).toEqual(right(proof))
  },
)

test('inclusionProof folds a ragged right edge into one hash', () => {
  const proof = inclusionProof(node, 0, 7)
  expect(proof).toMatchObject({ right: { length: 3 } })
})

test('one prover makes the same proofs as inclusionProof, and never returns a hash that it keeps', () => {
  const copied: typeof node = (level, index) => Buffer.from(node(level, index))
  for (let size = 1; size <= 8; size += 1) {
    const prove = inclusionProver(copied, size)
    for (let turn = 0; turn < 2; turn += 1)
      for (let index = 0; index < size; index += 1) {
        const proof = prove(index)
        expect(proof).toEqual(inclusionProof(node, index, size))
        if (isRight(proof)) for (const hash of proof.right) hash.fill(0)
      }
  }
})

test('inclusionProof refuses a leaf that the tree does not have', () => {
  expect(inclusionProof(node, 0, 0)).toEqual(left({ tag: 'EmptyTree' }))
  expect(inclusionProof(node, 8, 8)).toEqual(left({ tag: 'IndexBeyondSize', index: 8, size: 8 }))
  expect(inclusionProof(node, -1, 8)).toEqual(
    left({ tag: 'NotAWholeNumber', what: 'index', found: -1 }),
  )
  expect(inclusionProof(node, 0, 1.5)).toEqual(
    left({ tag: 'NotAWholeNumber', what: 'size', found: 1.5 }),
  )
})
