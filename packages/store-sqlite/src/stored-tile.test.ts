import { consistencyProof, inclusionProof, rootAt, verifyInclusion } from '@coflyfr/proof'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { appendAll, editFile, numbered } from '../test-support/fill-ledger.ts'
import { openAgain, temporaryLedger } from '../test-support/temporary-ledger.ts'
import { connect } from './connection.ts'
import { keptNodes } from './kept-nodes.ts'
import { hashInTile, tileReader } from './stored-tile.ts'
import { storedNodes } from './tree.ts'

const settings = { readOnly: true, durability: 'full', pageCacheKibibytes: 1_000 } as const

test('a tile holds every node that its events completed, once all of them are committed', async () => {
  const store = await temporaryLedger()
  await appendAll(store, numbered(767))
  const connection = connect(store.path, settings)
  const readTile = tileReader(connection)
  const nodes = storedNodes(connection)
  for (const tile of [0, 1]) {
    const whole = readTile(tile)!
    for (let level = 0; level < 8; level += 1)
      for (let at = 0; at < 256 >> level; at += 1) {
        const place = { level, index: tile * (256 >> level) + at }
        expect(Buffer.from(hashInTile(whole, place)).toString('latin1')).toBe(nodes.one(place))
      }
  }
  expect(readTile(2)).toBeNull()
  expect(readTile(3)).toBeNull()
  await appendAll(store, ['the last of it'])
  expect(readTile(2)).not.toBeNull()
  connection.handle.exec('BEGIN')
  expect(readTile(2)).toBeNull()
  connection.handle.exec('ROLLBACK')
  connection.handle.close()
})

test('if a row has lost a part of the tree its tile is not used, and the lost node is reported', async () => {
  const store = await temporaryLedger()
  await appendAll(store, numbered(256))
  const { path } = store
  await store.close()
  editFile(
    path,
    'DROP TRIGGER events_refuse_update',
    'UPDATE events SET tree = substr(tree, 1, 32) WHERE position = 31',
  )
  const connection = connect(path, settings)
  const readTile = tileReader(connection)
  expect(readTile(0)).toBeNull()
  const readNode = keptNodes(storedNodes(connection), readTile)
  for (let turn = 0; turn < 40; turn += 1) {
    expect(() => readNode(1, 15)).toThrow('it lacks node 15 of level 1')
    expect(readNode(1, 14)).toHaveLength(32)
  }
  connection.handle.close()
})

test('proofs made while another process appends are always those of the present tree', async () => {
  const one = await temporaryLedger()
  const sizes = [300, 513, 700]
  await appendAll(one, numbered(300))
  const reader = await openAgain(one, { readOnly: true })
  const { readNode } = reader.tree
  for (const size of sizes) {
    const more = size - one.tree.size()
    await appendAll(
      one,
      numbered(more).map((id) => `${size}-${id}`),
    )
    const fresh = await openAgain(one, { readOnly: true })
    const root = fresh.tree.root()
    expect(rootAt(readNode, size)).toEqual(root)
    // Enough reads that every whole tile is kept.
    for (let index = 0; index < size; index += 1) {
      const proof = inclusionProof(readNode, index, size)
      const leaf = fresh.tree.readNode(0, index)
      expect(readNode(0, index)).toEqual(leaf)
      if (!isRight(proof)) throw new Error(proof.left.tag)
      expect(isRight(verifyInclusion({ leaf, index, size, root, proof: proof.right }))).toBe(true)
    }
    expect(consistencyProof(readNode, 257, size)).toEqual(
      consistencyProof(fresh.tree.readNode, 257, size),
    )
  }
})
