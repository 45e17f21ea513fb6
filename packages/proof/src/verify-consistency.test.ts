import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { node, root } from '../test/reference-tree.ts'
import { encodeBase64 } from './strict-text.ts'
import { verifyConsistency } from './verify-consistency.ts'

const head = (size: number) => ({ size, root: root(size) })

const claim = {
  earlier: head(6),
  later: head(8),
  proof: [node(1, 2), node(1, 3), node(2, 0)],
}

test('verifyConsistency accepts the published proofs (transparency-dev/merkle testdata/consistency)', () => {
  expect(verifyConsistency(claim)).toEqual(right(undefined))
  for (const published of [
    { earlier: head(1), later: head(8), proof: [node(0, 1), node(1, 1), node(2, 1)] },
    { earlier: head(2), later: head(5), proof: [node(1, 1), node(0, 4)] },
    { earlier: head(6), later: head(7), proof: [node(1, 2), node(0, 6), node(2, 0)] },
  ]) {
    expect(verifyConsistency(published)).toEqual(right(undefined))
  }
})

test('verifyConsistency accepts that every tree continues the empty one and itself', () => {
  for (let size = 0; size <= 8; size += 1) {
    expect(verifyConsistency({ earlier: head(0), later: head(size), proof: [] })).toEqual(
      right(undefined),
    )
    expect(verifyConsistency({ earlier: head(size), later: head(size), proof: [] })).toEqual(
      right(undefined),
    )
  }
})

test('verifyConsistency refuses the published edge cases (transparency-dev/merkle testdata/consistency/additional)', () => {
  const empty = root(0)
  for (const bad of [
    { earlier: head(0), later: { size: 1, root: empty }, proof: [empty] },
    { earlier: head(0), later: { size: 0, root: root(1) }, proof: [] },
    { earlier: { size: 1, root: empty }, later: head(1), proof: [] },
    { earlier: head(2), later: head(1), proof: [] },
    { earlier: head(1), later: head(0), proof: [] },
    { earlier: { size: 0, root: root(1) }, later: head(1), proof: [] },
    { earlier: { size: 0, root: root(1) }, later: { size: 0, root: root(1) }, proof: [] },
    { earlier: head(1), later: head(2), proof: [] },
    { earlier: head(1), later: head(1), proof: [empty] },
    { earlier: head(0), later: head(0), proof: [empty] },
  ]) {
    expect(isLeft(verifyConsistency(bad))).toBe(true)
  }
})

test('verifyConsistency names what is wrong, the first cause first', () => {
  const mismatch = (size: number, expected: number, computed: number) => ({
    tag: 'RootMismatch',
    size,
    expected: encodeBase64(root(expected)),
    computed: encodeBase64(root(computed)),
  })
  const refusals = [
    [
      { earlier: { ...head(6), size: 0.5 } },
      { tag: 'NotAWholeNumber', what: 'earlier size', found: 0.5 },
    ],
    [
      { later: { ...head(8), size: -8 } },
      { tag: 'NotAWholeNumber', what: 'later size', found: -8 },
    ],
    [{ later: head(5) }, { tag: 'TreeShrank', earlierSize: 6, laterSize: 5 }],
    [
      { earlier: { size: 6, root: new Uint8Array(3) } },
      { tag: 'HashOfWrongLength', what: 'earlier root', lengthBytes: 3 },
    ],
    [{ proof: [] }, { tag: 'ProofTooShort', hashes: 0 }],
    [{ proof: claim.proof.slice(0, 2) }, { tag: 'ProofTooShort', hashes: 2 }],
    [{ proof: [...claim.proof, root(8)] }, { tag: 'ProofTooLong', hashes: 4 }],
    [{ earlier: { size: 6, root: root(5) } }, mismatch(6, 5, 6)],
    [{ later: { size: 8, root: root(7) } }, mismatch(8, 7, 8)],
    [{ later: { size: 6, root: root(7) }, proof: [] }, mismatch(6, 6, 7)],
  ] as const
  for (const [change, refusal] of refusals) {
    expect(verifyConsistency({ ...claim, ...change })).toEqual(left(refusal))
  }
})
