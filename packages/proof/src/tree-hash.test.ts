import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { node, referenceInputs, referenceNodes, root } from '../test/reference-tree.ts'
import { emptyRoot, leafHash, nodeHash, nodeHashHex } from './tree-hash.ts'

test('emptyRoot is the published one (Certificate Transparency reference tests)', () => {
  expect(emptyRoot).toEqual(root(0))
})

test('leafHash gives the published leaves (Certificate Transparency reference tests)', () => {
  expect(referenceInputs.map(leafHash)).toEqual(referenceNodes[0])
})

test('leafHash of a string equals that of its UTF-8', () => {
  for (const text of ['', 'a', '£', '—', '😀', '\u0000', 'a'.repeat(5000)]) {
    expect(leafHash(text)).toEqual(leafHash(Buffer.from(text)))
  }
})

test('leafHash throws on a lone surrogate, which UTF-8 would replace', () => {
  expect(() => leafHash('\ud800')).toThrow(TypeError)
})

test('nodeHash gives the published nodes (Certificate Transparency reference tests)', () => {
  expect(nodeHash(node(0, 0), node(0, 1))).toEqual(node(1, 0))
  expect(nodeHash(node(2, 0), node(2, 1))).toEqual(node(3, 0))
})

test('nodeHash is not changed by a later call', () => {
  const first = nodeHash(node(0, 0), node(0, 1))
  nodeHash(node(0, 2), node(0, 3))
  expect(first).toEqual(node(1, 0))
})

test('nodeHash throws on a child that is no hash', () => {
  expect(() => nodeHash(node(0, 0), new Uint8Array(31))).toThrow(RangeError)
  expect(() => nodeHash(new Uint8Array(33), node(0, 0))).toThrow(RangeError)
})

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

test('nodeHashHex gives the published nodes in hex, and throws on a child that is no hash', () => {
  const [left, right] = [hex(node(0, 0)), hex(node(0, 1))]
  expect(nodeHashHex(left, right)).toBe(hex(node(1, 0)))
  for (const wrong of ['', left.slice(2), `${left}00`, left.replace(/..$/, 'no')]) {
    expect(() => nodeHashHex(wrong, right)).toThrow(RangeError)
    expect(() => nodeHashHex(left, wrong)).toThrow(RangeError)
  }
})
