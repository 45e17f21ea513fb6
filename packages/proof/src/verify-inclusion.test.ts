import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { node, root } from '../test/reference-tree.ts'
import { encodeBase64 } from './strict-text.ts'
import { verifyInclusion } from './verify-inclusion.ts'

const claim = {
  leaf: node(0, 5),
  index: 5,
  size: 8,
  root: root(8),
  proof: [node(0, 4), node(1, 3), node(2, 0)],
}

test('verifyInclusion accepts the published proofs (transparency-dev/merkle testdata/inclusion)', () => {
  expect(verifyInclusion(claim)).toEqual(right(undefined))
  for (const published of [
    { leaf: node(0, 0), index: 0, size: 1, root: root(1), proof: [] },
    {
      leaf: node(0, 0),
      index: 0,
      size: 8,
      root: root(8),
      proof: [node(0, 1), node(1, 1), node(2, 1)],
    },
    { leaf: node(0, 2), index: 2, size: 3, root: root(3), proof: [node(1, 0)] },
    {
      leaf: node(0, 1),
      index: 1,
      size: 5,
      root: root(5),
      proof: [node(0, 0), node(1, 1), node(0, 4)],
    },
  ]) {
    expect(verifyInclusion(published)).toEqual(right(undefined))
  }
})

test('verifyInclusion names what is wrong, the first cause first', () => {
  const refusals = [
    [{ index: -1 }, { tag: 'NotAWholeNumber', what: 'index', found: -1 }],
    [{ size: 2 ** 53 }, { tag: 'NotAWholeNumber', what: 'size', found: 2 ** 53 }],
    [{ size: 0 }, { tag: 'EmptyTree' }],
    [{ size: 5 }, { tag: 'IndexBeyondSize', index: 5, size: 5 }],
    [{ leaf: new Uint8Array(0) }, { tag: 'HashOfWrongLength', what: 'leaf', lengthBytes: 0 }],
    [{ root: new Uint8Array(33) }, { tag: 'HashOfWrongLength', what: 'root', lengthBytes: 33 }],
    [
      { proof: [node(0, 4), new Uint8Array(31), node(2, 0)] },
      { tag: 'HashOfWrongLength', what: 'proof[1]', lengthBytes: 31 },
    ],
    [{ proof: claim.proof.slice(0, 2) }, { tag: 'ProofTooShort', hashes: 2 }],
    [{ proof: [...claim.proof, root(8)] }, { tag: 'ProofTooLong', hashes: 4 }],
    [
      { root: root(7) },
      {
        tag: 'RootMismatch',
        size: 8,
        expected: encodeBase64(root(7)),
        computed: encodeBase64(root(8)),
      },
    ],
  ] as const
  for (const [change, refusal] of refusals) {
    expect(verifyInclusion({ ...claim, ...change })).toEqual(left(refusal))
  }
})
