import { createHash } from 'node:crypto'
import {
  leafHash,
  nodeHash,
  nodeReaderOfTiles,
  parseCheckpoint,
  parseNote,
  parseTlogProof,
  signNext,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
  verifyTlogProof,
} from '@coflyfr/proof'
import fc from 'fast-check'
import { flatMap, isLeft, isRight, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { expect, test } from 'vitest'
import { rootByAppend } from './proof/logs.ts'
import { naiveRoot, turns } from './proof/naive-tree.ts'
import {
  consistencyIsExact,
  domainsNeverMeet,
  inclusionIsExact,
  inclusionIsUnique,
  leavesAreInjective,
  rootsAgree,
  tlogProofIsExact,
} from './proof/properties.ts'
import { endedKeysSignNothing, signerIsConsistent } from './proof/signer-properties.ts'
import { tilesAgree } from './proof/tile-properties.ts'

const isCaught = <Values>(property: fc.IProperty<Values>): boolean => fc.check(property).failed

test('F1 an inclusion proof verifies for its leaf, index, size and root and for nothing else', () => {
  fc.assert(inclusionIsExact(verifyInclusion))
})

test('F1 catches a verifier that accepts the leaf at any index', () => {
  const atAnyIndex: typeof verifyInclusion = (claim) =>
    [...Array(64).keys()].map((index) => verifyInclusion({ ...claim, index })).find(isRight) ??
    verifyInclusion(claim)
  expect(isCaught(inclusionIsExact(atAnyIndex))).toBe(true)
})

test('F1 a tlog-proof verifies for its leaf and key, and not with any bit of it changed', () => {
  fc.assert(tlogProofIsExact(verifyTlogProof))
})

test('F1 catches a verifier that reads the checkpoint and not its signature', () => {
  const trusting: typeof verifyTlogProof = (source, { leaf }) =>
    pipe(
      parseTlogProof(source),
      flatMap(({ index, proof, checkpoint: note }) =>
        pipe(
          parseNote(note),
          flatMap(({ text }) => parseCheckpoint(text)),
          flatMap((checkpoint) =>
            pipe(
              verifyInclusion({ ...checkpoint, leaf, index, proof }),
              map(() => ({ index, checkpoint })),
            ),
          ),
        ),
      ),
    )
  expect(isCaught(tlogProofIsExact(trusting))).toBe(true)
})

test('F2 exactly one valid proof exists for an index and a size', () => {
  fc.assert(inclusionIsUnique(verifyInclusion))
})

test('F2 catches a verifier that stops at the root with hashes left over', () => {
  const stopsAtRoot: typeof verifyInclusion = (claim) =>
    verifyInclusion({
      ...claim,
      proof: claim.proof.slice(0, turns(claim.index, claim.size).length),
    })
  expect(isCaught(inclusionIsUnique(stopsAtRoot))).toBe(true)
})

test('F3 no payload passes as an interior node', () => {
  fc.assert(domainsNeverMeet({ leafHash, nodeHash }))
})

test('F3 catches leaves that are hashed without their prefix', () => {
  const bareLeaf: typeof leafHash = (data) => createHash('sha256').update(data).digest()
  expect(isCaught(domainsNeverMeet({ leafHash: bareLeaf, nodeHash }))).toBe(true)
})

test('F4 every earlier tree is proved, and none of a log that differs before it', () => {
  fc.assert(consistencyIsExact(verifyConsistency))
})

test('F4 catches a verifier that compares the later root alone', () => {
  const laterRootAlone: typeof verifyConsistency = (claim) => {
    const verdict = verifyConsistency(claim)
    const isEarlierMismatch =
      isLeft(verdict) &&
      verdict.left.tag === 'RootMismatch' &&
      verdict.left.size === claim.earlier.size &&
      claim.earlier.size < claim.later.size
    return isEarlierMismatch ? right(undefined) : verdict
  }
  expect(isCaught(consistencyIsExact(laterRootAlone))).toBe(true)
})

test('F5 appending, a batch, the stored nodes and the definition give one root', () => {
  fc.assert(rootsAgree(rootByAppend))
})

test('F5 catches a tree that repeats its last leaf to make a pair', () => {
  const repeatsLast = (leaves: readonly Uint8Array[]): Uint8Array =>
    naiveRoot(leaves.length % 2 === 1 && leaves.length > 1 ? [...leaves, leaves.at(-1)!] : leaves)
  expect(isCaught(rootsAgree(repeatsLast))).toBe(true)
})

test('F5 tiles give the roots and the proofs of the tree at every size', () => {
  fc.assert(tilesAgree(nodeReaderOfTiles))
}, 120_000)

test('F5 catches tiles whose upper level counts incomplete tiles below', () => {
  const countsPartial: typeof nodeReaderOfTiles = (size, readTile) =>
    nodeReaderOfTiles(Math.ceil(size / 256) * 256, readTile)
  expect(isCaught(tilesAgree(countsPartial))).toBe(true)
}, 120_000)

test('F5 catches a reader that takes a node from the tile beside its own', () => {
  const fromBeside: typeof nodeReaderOfTiles = (size, readTile) =>
    nodeReaderOfTiles(size, (tile) =>
      tile.index > 0 && tile.width === 256
        ? readTile({ ...tile, index: tile.index - 1 })
        : readTile(tile),
    )
  expect(isCaught(tilesAgree(fromBeside))).toBe(true)
}, 120_000)

test('F9 a signer signs beginnings of one log only, also after a restore from backup', () => {
  fc.assert(signerIsConsistent(signNext), { numRuns: 60 })
}, 120_000)

test('F9 catches a signer that remembers sizes but not roots', () => {
  const bySize: typeof signNext = (log) => {
    const signed = signNext(log)
    return isLeft(signed) && signed.left.tag === 'RootMismatch'
      ? right({
          note: '',
          checkpoint: { ...log, root: naiveRoot([]), extensions: [] },
          isNew: true,
        })
      : signed
  }
  expect(isCaught(signerIsConsistent(bySize))).toBe(true)
}, 120_000)

test('F9 catches a signer whose register is in the backup', () => {
  const forgetful: typeof signNext = (log) =>
    signNext({
      ...log,
      register: { ...log.register, last: () => right(null), replace: () => right(true) },
    })
  expect(isCaught(signerIsConsistent(forgetful))).toBe(true)
}, 120_000)

test('F10 a key signs up to its end and not after it', () => {
  fc.assert(endedKeysSignNothing(verifyCheckpoint))
}, 60_000)

test('F10 catches a verifier that refuses an ended key altogether, or accepts it for ever', () => {
  const never: typeof verifyCheckpoint = (note, keys, origin, ends = []) =>
    verifyCheckpoint(
      note,
      keys,
      origin,
      ends.map((end) => ({ ...end, lastSize: -1 })),
    )
  const forEver: typeof verifyCheckpoint = (note, keys, origin) =>
    verifyCheckpoint(note, keys, origin)
  expect([never, forEver].map((each) => isCaught(endedKeysSignNothing(each)))).toEqual([true, true])
}, 60_000)

test('F6 no two texts share a leaf', () => {
  fc.assert(leavesAreInjective(leafHash))
})

test('F6 catches a leaf that lets UTF-8 replace a lone surrogate', () => {
  const replaces: typeof leafHash = (data) =>
    leafHash(typeof data === 'string' ? new TextEncoder().encode(data) : data)
  expect(isCaught(leavesAreInjective(replaces))).toBe(true)
})
