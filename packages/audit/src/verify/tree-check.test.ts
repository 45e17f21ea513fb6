import { epochInstant } from '@coflyfr/core'
import { appendLeaf, emptyRoot, emptyTail, leafHash, nodeHash, rootOf } from '@coflyfr/proof'
import { expect, test } from 'vitest'
import type { StoredLeaf } from '../audited-ledger.ts'
import { treeCheck } from './tree-check.ts'

/** Rows as a store keeps them, of events with these preimages. */
const rowsOf = (...texts: readonly string[]): readonly StoredLeaf[] => {
  let tail = emptyTail
  return texts.map((preimage, position) => {
    const leaf = leafHash(preimage)
    const grown = appendLeaf(tail, leaf)
    tail = grown.tail
    const hashes = Buffer.concat([leaf, ...grown.completed.map(({ hash }) => hash)])
    const place = { stream: 's', revision: position, type: 'Noted', recordedAt: epochInstant }
    return { kind: 'leaf', position, ...place, preimage, hashes }
  })
}

const sound = { leafDiffers: false, levelsDiffering: [] }

test('a sound log differs nowhere and has its root at every size asked for', () => {
  const rows = rowsOf('a', 'b', 'c', 'd')
  const check = treeCheck([0, 2, 4])
  expect(rows.map(check.take)).toEqual(rows.map(() => sound))
  expect(check.rootAt(0)).toEqual(emptyRoot)
  expect(check.rootAt(2)).toEqual(nodeHash(leafHash('a'), leafHash('b')))
  expect(check.rootAt(3)).toBeNull()
  expect(check.rootAt(4)).not.toBeNull()
})

test('a changed event differs in its own leaf only, and changes the roots after it', () => {
  const rows = rowsOf('a', 'b', 'c', 'd')
  const changed = rows.with(1, { ...rows[1], preimage: 'B' } as StoredLeaf)
  const check = treeCheck([1, 4])
  expect(changed.map(check.take)).toEqual([sound, { ...sound, leafDiffers: true }, sound, sound])
  expect(check.rootAt(1)).toEqual(leafHash('a'))
  const [a, B, c, d] = ['a', 'B', 'c', 'd'].map((text) => leafHash(text))
  const tail = [a, B, c, d].reduce(
    (grown, leaf) => appendLeaf(grown, leaf ?? emptyRoot).tail,
    emptyTail,
  )
  expect(check.rootAt(4)).toEqual(rootOf(tail))
})

test.each([
  [
    'changed',
    (hashes: Uint8Array) => Buffer.concat([hashes.subarray(0, 64), Buffer.alloc(32)]),
    [2],
  ],
  ['cut', (hashes: Uint8Array) => hashes.subarray(0, 90), [2]],
  ['added', (hashes: Uint8Array) => Buffer.concat([hashes, Buffer.alloc(32)]), [3]],
])('a stored node that was %s', (_, change, levelsDiffering) => {
  const rows = rowsOf('a', 'b', 'c', 'd')
  const last = rows[3] as StoredLeaf
  const check = treeCheck([4])
  for (const row of rows.slice(0, 3)) check.take(row)
  expect(check.take({ ...last, hashes: change(last.hashes) })).toEqual({
    ...sound,
    levelsDiffering,
  })
  expect(check.rootAt(4)).not.toBeNull()
})

test('past a row that is missing or unreadable there are no roots, but leaves are still checked', () => {
  const [a, , c, d] = rowsOf('a', 'b', 'c', 'd') as readonly [
    StoredLeaf,
    StoredLeaf,
    StoredLeaf,
    StoredLeaf,
  ]
  const changed = { ...d, preimage: 'D' }
  const gap = treeCheck([1, 4])
  expect([a, c, changed].map(gap.take).map(({ leafDiffers }) => leafDiffers)).toEqual([
    false,
    false,
    true,
  ])
  expect([gap.rootAt(1), gap.rootAt(4)]).toEqual([leafHash('a'), null])
  const unreadable = treeCheck([4])
  const rows = [a, { kind: 'unreadable', position: 1, problem: '' } as const, c, d]
  expect(rows.map(unreadable.take)).toEqual(rows.map(() => sound))
  expect(unreadable.rootAt(4)).toBeNull()
})
