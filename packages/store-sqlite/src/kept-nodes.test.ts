import { expect, test } from 'vitest'
import { keptNodes } from './kept-nodes.ts'

/** A reader that gives each node bytes of its own, and counts. */
const counted = () => {
  let reads = 0
  const kept = keptNodes((level, index) => {
    reads += 1
    return Buffer.from(`${level}/${index}`)
  })
  return { read: (level: number, index: number) => `${kept(level, index)}`, reads: () => reads }
}

test('a node is read once, and each is its own', () => {
  const { read, reads } = counted()
  for (let turn = 0; turn < 2; turn += 1)
    for (let level = 1; level < 50; level += 1)
      for (const index of [0, 1, 2, 63, 64, 2 ** 32, 2 ** 45])
        expect(read(level, index)).toBe(`${level}/${index}`)
  expect(reads()).toBe(49 * 7)
})

test('a leaf is read each time', () => {
  const { read, reads } = counted()
  expect([read(0, 7), read(0, 7)]).toEqual(['0/7', '0/7'])
  expect(reads()).toBe(2)
})

test('nodes that are asked for again and again stay; the others are let go', () => {
  const { read, reads } = counted()
  for (let index = 0; index < 100_000; index += 1) {
    read(20, 0)
    read(1, index)
  }
  expect(reads()).toBe(100_001)
  read(1, 0)
  expect(reads()).toBe(100_002)
  read(1, 99_999)
  expect(reads()).toBe(100_002)
})
