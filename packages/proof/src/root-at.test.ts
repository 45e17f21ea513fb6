import { expect, test } from 'vitest'
import { node, referenceRoots } from '../test/reference-tree.ts'
import { rootAt, tailAt } from './root-at.ts'

test('rootAt gives the published root of every size (Certificate Transparency reference tests)', () => {
  expect(referenceRoots.map((_, size) => rootAt(node, size))).toEqual(referenceRoots)
})

test('tailAt reads one complete subtree for each bit of the size, largest first', () => {
  expect(tailAt(node, 7)).toEqual({ size: 7, peaks: [node(2, 0), node(1, 2), node(0, 6)] })
})

test('rootAt throws on a number that is no tree size, and passes on what readNode throws', () => {
  expect(() => rootAt(node, -1)).toThrow(RangeError)
  expect(() => rootAt(node, 1.5)).toThrow(RangeError)
  expect(() => rootAt(node, 9)).toThrow('No node 8 at level 0')
})
