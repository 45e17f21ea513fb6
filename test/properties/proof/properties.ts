import assert from 'node:assert/strict'
import {
  consistencyProof,
  formatTlogProof,
  inclusionProof,
  type leafHash,
  type nodeHash,
  parseSigningKey,
  rootAt,
  signCheckpoint,
  type verifyConsistency,
  type verifyInclusion,
  type verifyTlogProof,
} from '@coflyfr/proof'
import fc from 'fast-check'
import { type Either, isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import { flipBit, flipNumber, logAndIndex, logOf, storeOf } from './logs.ts'
import { batchRoot, naiveConsistency, naivePath, naiveRoot, turns } from './naive-tree.ts'

/* Each property is a function of the implementation, so that a wrong one can stand in for the right one. */

const rightOf = <Value>(result: Either<unknown, Value>): Value => {
  assert.ok(isRight(result))
  return result.right
}

const bit = fc.nat(2 ** 20)

/** F1: a proof verifies for its leaf, index, size and root, and fails with any bit of any of them changed. */
export const inclusionIsExact = (verify: typeof verifyInclusion) =>
  fc.property(logAndIndex, bit, fc.nat(52), ([leaves, index], hashBit, numberBit) => {
    const size = leaves.length
    const proof = rightOf(inclusionProof(storeOf(leaves).readNode, index, size))
    assert.deepEqual(proof, naivePath(index, leaves))
    const claim = { leaf: leaves[index]!, index, size, root: naiveRoot(leaves), proof }
    assert.ok(isRight(verify(claim)))

    assert.ok(isLeft(verify({ ...claim, leaf: flipBit(claim.leaf, hashBit) })))
    assert.ok(isLeft(verify({ ...claim, root: flipBit(claim.root, hashBit) })))
    assert.ok(isLeft(verify({ ...claim, index: flipNumber(index, numberBit) })))
    for (const [position, hash] of proof.entries()) {
      const changed = proof.with(position, flipBit(hash, hashBit))
      assert.ok(isLeft(verify({ ...claim, proof: changed })))
    }
    // A path shows a size only by its turns; the signature, in the next property, binds size to root.
    const otherSize = flipNumber(size, numberBit)
    if (otherSize <= index || turns(index, otherSize) !== turns(index, size)) {
      assert.ok(isLeft(verify({ ...claim, size: otherSize })))
    }
  })

/** The signing key of the examples of Go's sumdb/note. */
const key = rightOf(
  parseSigningKey('PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'),
)
const origin = 'bridgend.example/ledger'

/** F1 for the file an auditor gets: no bit of it, of the leaf or of the key can change. */
export const tlogProofIsExact = (verify: typeof verifyTlogProof) =>
  fc.property(
    logAndIndex,
    fc.array(bit, { minLength: 4, maxLength: 8 }),
    ([leaves, index], bits) => {
      const head = { origin, size: leaves.length, root: naiveRoot(leaves), extensions: [] }
      const checkpoint = rightOf(signCheckpoint(head, [key]))
      const text = rightOf(formatTlogProof({ index, proof: naivePath(index, leaves), checkpoint }))
      const file = new TextEncoder().encode(text)
      const expectation = { leaf: leaves[index]!, keys: [key.verifier], origin }
      assert.deepEqual(verify(file, expectation), right({ index, checkpoint: head }))

      for (const at of bits) {
        assert.ok(isLeft(verify(flipBit(file, at), expectation)))
        const leaf = flipBit(expectation.leaf, at)
        assert.ok(isLeft(verify(file, { ...expectation, leaf })))
        const other = { ...key.verifier, publicKey: flipBit(key.verifier.publicKey, at) }
        assert.ok(isLeft(verify(file, { ...expectation, keys: [other] })))
      }
    },
  )

/** F2: an index and a size have one valid proof, and a leaf that is not in the tree has none. */
export const inclusionIsUnique = (verify: typeof verifyInclusion) =>
  fc.property(
    logAndIndex,
    fc.uint8Array({ minLength: 32, maxLength: 32 }),
    fc.nat(100),
    ([leaves, index], stranger, beyond) => {
      const size = leaves.length
      const proof = naivePath(index, leaves)
      const claim = { leaf: leaves[index]!, index, size, root: naiveRoot(leaves), proof }
      assert.ok(isRight(verify(claim)))
      const others = [
        ...[stranger, claim.leaf, claim.root, new Uint8Array(0)].flatMap((extra) => [
          [...proof, extra],
          [extra, ...proof],
        ]),
        ...proof.flatMap((hash, at) => [
          proof.toSpliced(at, 1),
          proof.toSpliced(at, 0, hash),
          proof.with(at, stranger),
          proof.with(at, hash.subarray(1)),
          ...(at === 0 ? [] : [proof.with(at, proof[at - 1]!).with(at - 1, hash)]),
        ]),
      ]
      for (const other of others) assert.ok(isLeft(verify({ ...claim, proof: other })))
      assert.ok(isLeft(verify({ ...claim, index: size + beyond })))
      assert.ok(isLeft(verify({ ...claim, size: 0 })))
      assert.ok(isLeft(verify({ ...claim, index: 0, size: 0 })))
    },
  )

/** The two hashes of a tree. */
export interface TreeHashes {
  readonly leafHash: typeof leafHash
  readonly nodeHash: typeof nodeHash
}

/** F3: no payload, of 64 or 65 bytes or any other length, passes as a node over two hashes. */
export const domainsNeverMeet = ({ leafHash: leaf, nodeHash: node }: TreeHashes) => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
  return fc.property(hash, hash, fc.uint8Array({ maxLength: 130 }), (first, second, payload) => {
    const interior = node(first, second)
    const payloads = [
      payload,
      Uint8Array.from([...first, ...second]),
      ...[0, 1, 2].map((prefix) => Uint8Array.from([prefix, ...first, ...second])),
    ]
    for (const data of payloads) assert.notDeepEqual(leaf(data), interior)
  })
}

/** F4: every earlier size has its own proof; a log that differs before it has none. */
export const consistencyIsExact = (verify: typeof verifyConsistency) => {
  const sizes = logOf({ minLength: 0 }).chain((leaves) =>
    fc.tuple(fc.constant(leaves), fc.nat(leaves.length)),
  )
  return fc.property(sizes, fc.nat(), bit, ([leaves, earlierSize], at, hashBit) => {
    const headOf = (log: readonly Uint8Array[]) => ({ size: log.length, root: naiveRoot(log) })
    const earlier = headOf(leaves.slice(0, earlierSize))
    const proof = rightOf(consistencyProof(storeOf(leaves).readNode, earlierSize, leaves.length))
    assert.deepEqual(proof, naiveConsistency(earlierSize, leaves))
    assert.ok(isRight(verify({ earlier, later: headOf(leaves), proof })))

    if (earlierSize === 0) return
    const place = at % earlierSize
    const forked = leaves.with(place, flipBit(leaves[place]!, hashBit))
    const ownProof = naiveConsistency(earlierSize, forked)
    for (const attempt of [proof, ownProof].flatMap((path) => [
      path,
      path.slice(1),
      path.slice(0, -1),
      [...path, earlier.root],
      [earlier.root, ...path],
      [],
    ])) {
      assert.ok(isLeft(verify({ earlier, later: headOf(forked), proof: attempt })))
    }
  })
}

/** F5: appending, a batch, the stored nodes and the recursive definition give one root at every size. */
export const rootsAgree = (byAppend: (leaves: readonly Uint8Array[]) => Uint8Array) =>
  fc.property(logOf({ minLength: 0 }), (leaves) => {
    const { readNode } = storeOf(leaves)
    for (let size = 0; size <= leaves.length; size += 1) {
      const prefix = leaves.slice(0, size)
      const root = naiveRoot(prefix)
      assert.deepEqual(byAppend(prefix), root)
      assert.deepEqual(batchRoot(prefix), root)
      assert.deepEqual(rootAt(readNode, size), root)
    }
  })

/** F6, for leaves: two different texts never have the same leaf; a text that UTF-8 cannot hold has none. */
export const leavesAreInjective = (leaf: typeof leafHash) => {
  const surrogate = fc
    .integer({ min: 0xd800, max: 0xdfff })
    .map((unit) => String.fromCharCode(unit))
  const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), surrogate)
  const hashed = (text: string): string => {
    try {
      return Buffer.from(leaf(text)).toString('hex')
    } catch (error) {
      assert.ok(error instanceof TypeError)
      return text
    }
  }
  return fc.property(fc.string(), unit, unit, fc.string(), (before, one, other, after) => {
    fc.pre(one !== other)
    assert.notEqual(hashed(before + one + after), hashed(before + other + after))
  })
}
