import { expect, test } from 'vitest'
import { node, referenceNodes, referenceRoots } from '../test/reference-tree.ts'
import { type Appended, appendLeaf, emptyTail, rootOf } from './tree-tail.ts'

const appendReferenceLeaves = (): readonly Appended[] => {
  const steps: Appended[] = []
  for (const leaf of referenceNodes[0] ?? []) {
    steps.push(appendLeaf(steps.at(-1)?.tail ?? emptyTail, leaf))
  }
  return steps
}

test('rootOf gives the published root at every size (Certificate Transparency reference tests)', () => {
  const tails = [emptyTail, ...appendReferenceLeaves().map(({ tail }) => tail)]
  expect(tails.map(rootOf)).toEqual(referenceRoots)
})

test('appendLeaf gives each complete interior node once, when it is complete', () => {
  const completed = appendReferenceLeaves().map((step) =>
    step.completed.map(({ level, index }) => [level, index]),
  )
  expect(completed).toEqual([
    [],
    [[1, 0]],
    [],
    [
      [1, 1],
      [2, 0],
    ],
    [],
    [[1, 2]],
    [],
    [
      [1, 3],
      [2, 1],
      [3, 0],
    ],
  ])
  for (const { level, index, hash } of appendReferenceLeaves().flatMap((step) => step.completed)) {
    expect(hash).toEqual(node(level, index))
  }
})

test('appendLeaf keeps the compact trees of the reference (transparency-dev/merkle CompactTrees)', () => {
  expect(appendReferenceLeaves().map(({ tail }) => tail.peaks)).toEqual([
    [node(0, 0)],
    [node(1, 0)],
    [node(1, 0), node(0, 2)],
    [node(2, 0)],
    [node(2, 0), node(0, 4)],
    [node(2, 0), node(1, 2)],
    [node(2, 0), node(1, 2), node(0, 6)],
    [node(3, 0)],
  ])
})

test('appendLeaf does not change the tail it is given', () => {
  const one = appendLeaf(emptyTail, node(0, 0)).tail
  appendLeaf(one, node(0, 1))
  expect(one).toEqual({ size: 1, peaks: [node(0, 0)] })
  expect(emptyTail).toEqual({ size: 0, peaks: [] })
})

test('appendLeaf counts beyond 2^32 leaves', () => {
  const size = 2 ** 33 + 1
  const { tail, completed } = appendLeaf({ size, peaks: [node(0, 0), node(0, 1)] }, node(0, 2))
  expect(tail.size).toBe(size + 1)
  expect(completed.map(({ level, index }) => [level, index])).toEqual([[1, 2 ** 32]])
})

test('appendLeaf throws on a full tree and on a tail without its peaks', () => {
  expect(() => appendLeaf({ size: Number.MAX_SAFE_INTEGER, peaks: [] }, node(0, 0))).toThrow(
    RangeError,
  )
  expect(() => appendLeaf({ size: 1, peaks: [] }, node(0, 0))).toThrow(RangeError)
})
