import {
  appendLeaf,
  consistencyProof,
  emptyTail,
  type Hash,
  inclusionProof,
  leafHash,
  rootAt,
  verifyConsistency,
  verifyInclusion,
} from '@coflyfr/proof'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { nodeHashing } from '../../packages/verifier/src/script/node-hashing.ts'
import { isConsistent } from '../../packages/verifier/src/tree/consistency.ts'
import { inclusionFault } from '../../packages/verifier/src/tree/inclusion.ts'

const sizeMax = 33

const nodes = new Map<string, Hash>()
let tail = emptyTail
for (let index = 0; index < sizeMax; index += 1) {
  const hash = leafHash(`leaf ${index}`)
  nodes.set(`0/${index}`, hash)
  const grown = appendLeaf(tail, hash)
  for (const node of grown.completed) nodes.set(`${node.level}/${node.index}`, node.hash)
  tail = grown.tail
}

const readNode = (level: number, index: number): Hash => {
  const node = nodes.get(`${level}/${index}`)
  if (node === undefined) throw new Error(`There is no node ${level}/${index}`)
  return node
}

const bytes = (hash: Hash): Uint8Array<ArrayBuffer> => new Uint8Array(hash)

const headOf = (size: number) => ({ size, root: bytes(rootAt(readNode, size)) })

const other = bytes(leafHash('another'))

/** A path as it is, and each way in which one hash of it is another, missing or too many. */
const pathsNear = (path: readonly Hash[]): readonly (readonly Uint8Array<ArrayBuffer>[])[] => {
  const hashes = path.map(bytes)
  return [
    hashes,
    [...hashes, other],
    ...hashes.flatMap((_, at) => [hashes.toSpliced(at, 1), hashes.with(at, other)]),
  ]
}

const must = <Value>(result: { readonly _tag: string; readonly right?: Value }): Value => {
  if (result.right === undefined) throw new Error(result._tag)
  return result.right
}

test('both verifiers take the same inclusion proofs, at every index of trees of up to 33 leaves', () => {
  for (let size = 1; size <= sizeMax; size += 1)
    for (let index = 0; index < size; index += 1) {
      const path = must(inclusionProof(readNode, index, size))
      const leaf = bytes(readNode(0, index))
      for (const [number, hashes] of pathsNear(path).entries())
        for (const at of [index, index + 1]) {
          const claim = { leaf, index: at, ...headOf(size) }
          const ours = isRight(verifyInclusion({ ...claim, proof: hashes }))
          expect(inclusionFault(nodeHashing, { ...claim, hashes }) === null).toBe(ours)
          expect(ours).toBe(number === 0 && at === index)
        }
    }
})

test('both verifiers take the same consistency proofs, between all trees of up to 33 leaves', () => {
  for (let size = 0; size <= sizeMax; size += 1)
    for (let before = 0; before <= size; before += 1) {
      const path = must(consistencyProof(readNode, before, size))
      const [earlier, later] = [headOf(before), headOf(size)]
      for (const [number, hashes] of pathsNear(path).entries()) {
        const ours = isRight(verifyConsistency({ earlier, later, proof: hashes }))
        expect(isConsistent(nodeHashing, earlier, later, hashes)).toBe(ours)
        expect(ours).toBe(number === 0)
      }
      const forged = { ...earlier, root: other }
      const hashes = path.map(bytes)
      expect(isConsistent(nodeHashing, forged, later, hashes)).toBe(false)
      expect(isConsistent(nodeHashing, earlier, { ...later, root: other }, hashes)).toBe(
        before === 0 && size > 0,
      )
      if (before < size) expect(isConsistent(nodeHashing, later, earlier, hashes)).toBe(false)
    }
})
