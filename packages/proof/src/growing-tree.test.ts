import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { node, referenceInputs } from '../test/reference-tree.ts'
import { growingTree } from './growing-tree.ts'
import { leafHash } from './tree-hash.ts'
import { appendLeaf, emptyTail } from './tree-tail.ts'

const bytes = (hashes: readonly Uint8Array[]): Buffer => Buffer.concat(hashes)

test('append gives each leaf with the published nodes that it completes (Certificate Transparency reference tests)', () => {
  const tree = growingTree(emptyTail)
  const columns = referenceInputs.map((input) => tree.append(Buffer.from(input).toString('latin1')))
  expect(columns.slice(0, 4)).toEqual([
    node(0, 0),
    bytes([node(0, 1), node(1, 0)]),
    node(0, 2),
    bytes([node(0, 3), node(1, 1), node(2, 0)]),
  ])
  expect(columns[7]).toEqual(bytes([node(0, 7), node(1, 3), node(2, 1), node(3, 0)]))
  expect(tree.size()).toBe(8)
})

test('it leads to the same tails as appendLeaf, whatever tail it continues', () => {
  for (let start = 0; start < 20; start += 1) {
    let tail = emptyTail
    for (let number = 0; number < start; number += 1) tail = appendLeaf(tail, node(0, 0)).tail
    const tree = growingTree(tail)
    for (let number = 0; number < 20; number += 1) {
      tree.append(`£${number}`)
      tail = appendLeaf(tail, leafHash(`£${number}`)).tail
      expect(tree.tail()).toEqual(tail)
    }
  }
})

test('the tail that it continues, and a tail that it returned, never change', () => {
  const start = { size: 1, peaks: [node(0, 0)] }
  const tree = growingTree(start)
  const given = tree.tail()
  tree.append('')
  expect([start, given]).toEqual([
    { size: 1, peaks: [node(0, 0)] },
    { size: 1, peaks: [node(0, 0)] },
  ])
})

test('a text that cannot be hashed changes nothing', () => {
  const tree = growingTree({ size: 1, peaks: [node(0, 0)] })
  expect(() => tree.append('\ud800')).toThrow(TypeError)
  expect(tree.tail()).toEqual({ size: 1, peaks: [node(0, 0)] })
})

test('append throws on a full tree and on a tail without its peaks', () => {
  const full = growingTree({ size: Number.MAX_SAFE_INTEGER, peaks: [] })
  expect(() => full.append('')).toThrow(RangeError)
  expect(() => growingTree({ size: 1, peaks: [] }).append('')).toThrow(RangeError)
})
