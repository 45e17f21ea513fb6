import type { NodePlace } from '@coflyfr/proof/tree'
import { expect, test } from 'vitest'
import { keptNodes } from './kept-nodes.ts'

/** A reader whose nodes are all different, and which counts its reads. */
const counted = () => {
  let reads = 0
  const one = ({ level, index }: NodePlace) => {
    reads += 1
    return `${level}/${index}`
  }
  const kept = keptNodes({ one, some: (places) => places.map(one) }, () => null)
  return {
    read: (level: number, index: number) => `${kept(level, index)}`,
    readAll: (places: readonly NodePlace[]) => kept.all(places).map(String),
    reads: () => reads,
  }
}

test('each node is read once', () => {
  const { read, reads } = counted()
  for (let turn = 0; turn < 2; turn += 1)
    for (let level = 1; level < 50; level += 1)
      for (const index of [0, 1, 2, 63, 64, 2 ** 32, 2 ** 45])
        expect(read(level, index)).toBe(`${level}/${index}`)
  expect(reads()).toBe(49 * 7)
})

test('changing a returned node does not change the one that is kept', () => {
  const kept = keptNodes(
    { one: () => 'node', some: (places) => places.map(() => 'node') },
    () => null,
  )
  kept(1, 0).fill(0)
  expect(`${kept(1, 0)}`).toBe('node')
})

test('a leaf is read each time', () => {
  const { read, reads } = counted()
  expect([read(0, 7), read(0, 7)]).toEqual(['0/7', '0/7'])
  expect(reads()).toBe(2)
})

test('nodes that are read again and again stay; the others are dropped', () => {
  const { read, reads } = counted()
  for (let index = 0; index < 100_000; index += 1) {
    read(2, 0)
    read(1, index)
    read(20, 0)
  }
  expect(reads()).toBe(100_002)
  read(1, 0)
  expect(reads()).toBe(100_003)
  read(1, 99_999)
  expect(reads()).toBe(100_003)
})

test('of several nodes only those not kept are read, and all are returned in the order asked for', () => {
  const { read, readAll, reads } = counted()
  read(3, 1)
  read(9, 0)
  const places = [
    { level: 0, index: 5 },
    { level: 3, index: 1 },
    { level: 2, index: 7 },
    { level: 9, index: 0 },
  ]
  const expected = ['0/5', '3/1', '2/7', '9/0']
  expect(readAll(places)).toEqual(expected)
  expect(reads()).toBe(4)
  expect(readAll(places)).toEqual(expected)
  expect(reads()).toBe(5)
  expect(readAll([])).toEqual([])
})

test('nodes high in the tree stay, however many low nodes are read', () => {
  const { read, reads } = counted()
  for (let index = 0; index < 4_000; index += 1) read(8, index)
  for (let index = 0; index < 20_000; index += 1) read(1 + (index % 7), index)
  for (let index = 0; index < 4_000; index += 1) read(8, index)
  expect(reads()).toBe(24_000)
})
