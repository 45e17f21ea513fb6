import { Buffer } from 'node:buffer'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRight, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { consistencyProof } from '../consistency-proof.ts'
import { inclusionProof } from '../inclusion-proof.ts'
import { rootAt } from '../root-at.ts'
import { leafHash } from '../tree-hash.ts'
import type { NodeReader } from '../tree-range.ts'
import { appendLeaf, emptyTail } from '../tree-tail.ts'
import { formatEntryBundle, parseEntryBundle } from './entry-bundle.ts'
import { parseHashTile } from './hash-tile.ts'
import { nodeReaderOfTiles } from './node-reader-of-tiles.ts'
import { tileReaderOf, writeTiles } from './tile-files.ts'

const size = 70_000
const entry = (index: number) => Buffer.from(`entry ${index}`)
const nodes = new Map<string, Uint8Array>()
let tail = emptyTail
for (let index = 0; index < size; index += 1) {
  const leaf = leafHash(entry(index))
  const step = appendLeaf(tail, leaf)
  nodes.set(`0/${index}`, leaf)
  for (const { level, index: at, hash } of step.completed) nodes.set(`${level}/${at}`, hash)
  tail = step.tail
}
const readNode: NodeReader = (level, index) => {
  const node = nodes.get(`${level}/${index}`)
  if (node === undefined) throw new Error(`No node ${index} of level ${level}`)
  return node
}
const readEntries = (start: number, end: number) =>
  Array.from({ length: end - start }, (_, at) => entry(start + at))

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tiles-'))

test('roots and proofs from written tiles equal those of the stored tree, at every size written', async () => {
  const folder = newFolder()
  for (const [earlierSize, later] of [
    [0, 255],
    [255, 300],
    [300, 66_000],
    [66_000, size],
  ] as const) {
    const checkpoint = `of ${later}\n`
    const grown = { earlierSize, size: later, readNode, readEntries, checkpoint }
    expect(await writeTiles(folder, grown)()).toEqual(right(undefined))
    expect(readFileSync(join(folder, 'checkpoint'), 'utf8')).toBe(checkpoint)
    const fromTiles = nodeReaderOfTiles(later, tileReaderOf(folder))
    for (const at of [0, 1, 255, 256, 65_536, later].filter((one) => one <= later)) {
      expect(rootAt(fromTiles, at)).toEqual(rootAt(readNode, at))
    }
    for (const index of [0, 254, later - 1]) {
      expect(inclusionProof(fromTiles, index, later)).toEqual(
        inclusionProof(readNode, index, later),
      )
      expect(consistencyProof(fromTiles, index, later)).toEqual(
        consistencyProof(readNode, index, later),
      )
    }
  }
  // Partial tiles are not needed once there is a full one.
  rmSync(join(folder, 'tile/0/000.p'), { recursive: true })
  expect(rootAt(nodeReaderOfTiles(255, tileReaderOf(folder)), 255)).toEqual(rootAt(readNode, 255))
  const bundle = readFileSync(join(folder, 'tile/entries/273.p/112'))
  const entries = parseEntryBundle(bundle, 112)
  expect(isRight(entries) && entries.right.map((one) => Buffer.from(one).toString())).toEqual(
    readEntries(273 * 256, size).map(String),
  )
}, 60_000)

test('a tile that was cut short or changed does not give the root of the log', async () => {
  const folder = newFolder()
  await writeTiles(folder, { earlierSize: 0, size: 300, readNode, checkpoint: 'c\n' })()
  const path = join(folder, 'tile/0/001.p/44')
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.with(7, bytes[7]! ^ 1))
  expect(rootAt(nodeReaderOfTiles(300, tileReaderOf(folder)), 300)).not.toEqual(
    rootAt(readNode, 300),
  )
  writeFileSync(path, bytes.subarray(1))
  expect(() => rootAt(nodeReaderOfTiles(300, tileReaderOf(folder)), 300)).toThrow(RangeError)
  expect(() => nodeReaderOfTiles(300, tileReaderOf(folder))(0, 300)).toThrow(RangeError)
  expect(() => nodeReaderOfTiles(300, tileReaderOf(folder))(8, 1)).toThrow(RangeError)
})

test('an entry of more than 65,535 bytes is refused with its index, and no checkpoint is written', async () => {
  const folder = newFolder()
  const long = (start: number, end: number) => readEntries(start, end).with(3, Buffer.alloc(65_536))
  const grown = { earlierSize: 0, size: 5, readNode, readEntries: long, checkpoint: 'c\n' }
  expect(await writeTiles(folder, grown)()).toEqual(
    left({ tag: 'EntryTooLong', index: 3, lengthBytes: 65_536 }),
  )
  expect(() => readFileSync(join(folder, 'checkpoint'))).toThrow('ENOENT')
  expect(formatEntryBundle([Buffer.alloc(65_535)])._tag).toBe('Right')
  expect(await writeTiles(folder, { ...grown, earlierSize: 6 })()).toMatchObject({
    left: { tag: 'TreeShrank' },
  })
})

test('a folder that cannot be written is refused with the code of the system', async () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  chmodSync(file, 0o400)
  const grown = { earlierSize: 0, size: 1, readNode, checkpoint: 'c\n' }
  expect(await writeTiles(file, grown)()).toMatchObject({
    left: { tag: 'TileFileUnavailable', code: 'ENOTDIR' },
  })
})

test.each([
  [[], 1, 0],
  [[0], 1, 0],
  [[0, 1], 1, 0],
  [[0, 0, 0], 1, 1],
  [[0, 0, 0, 1], 2, 1],
  [[0, 0], 0, 0],
  [[0, 0], 257, 0],
])('a bundle of bytes %j and width %d is refused at entry %d', (bytes, width, index) => {
  expect(parseEntryBundle(Uint8Array.from(bytes), width)).toEqual(
    left({ tag: 'MalformedBundle', index, width }),
  )
})

test('a hash tile whose length does not match its width is refused', () => {
  for (const [lengthBytes, width] of [
    [0, 0],
    [32, 2],
    [33, 1],
    [257 * 32, 257],
    [16, 0.5],
  ] as const) {
    expect(parseHashTile(new Uint8Array(lengthBytes), width)).toEqual(
      left({ tag: 'TileOfWrongLength', width, lengthBytes }),
    )
  }
})
