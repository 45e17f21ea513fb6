import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { node } from '../test/reference-tree.ts'
import { consistencyProof } from './consistency-proof.ts'

test.each([
  [1, 8, [node(0, 1), node(1, 1), node(2, 1)]],
  [6, 8, [node(1, 2), node(1, 3), node(2, 0)]],
  [2, 5, [node(1, 1), node(0, 4)]],
  [6, 7, [node(1, 2), node(0, 6), node(2, 0)]],
] as const)(
  'consistencyProof from %i to %i is the published one (transparency-dev/merkle testdata/consistency)',
  (earlierSize, laterSize, proof) => {
    expect(consistencyProof(node, earlierSize, laterSize)).toEqual(right(proof))
  },
)

test('consistencyProof is empty from the empty tree and from a tree to itself', () => {
  expect(consistencyProof(node, 0, 8)).toEqual(right([]))
  expect(consistencyProof(node, 0, 0)).toEqual(right([]))
  expect(consistencyProof(node, 6, 6)).toEqual(right([]))
})

test('consistencyProof refuses sizes that no log can have one after the other', () => {
  expect(consistencyProof(node, 8, 7)).toEqual(
    left({ tag: 'TreeShrank', earlierSize: 8, laterSize: 7 }),
  )
  expect(consistencyProof(node, Number.NaN, 7)).toEqual(
    left({ tag: 'NotAWholeNumber', what: 'earlier size', found: Number.NaN }),
  )
  expect(consistencyProof(node, 1, -7)).toEqual(
    left({ tag: 'NotAWholeNumber', what: 'later size', found: -7 }),
  )
})
