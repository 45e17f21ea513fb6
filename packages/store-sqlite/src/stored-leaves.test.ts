import { canonicalJson, leafPreimage, streamName } from '@coflyfr/core'
import {
  appendLeaf,
  consistencyProof,
  emptyTail,
  inclusionProof,
  leafHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '@coflyfr/proof'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { append, gather, noted, temporaryLedger } from '../test-support/temporary-ledger.ts'
import { schema } from './schema.sql.ts'
import { DatabaseSync } from './sqlite.ts'
import type { SqliteStore } from './sqlite-store.ts'

const ledgerOf = async (events: number): Promise<SqliteStore> => {
  const store = await temporaryLedger()
  const rules = { stream: streamName('rules'), revision: -1, types: [] }
  for (let number = 0; number < events; number += 1) {
    await append(store, {
      stream: streamName('case', `${number % 3}`),
      events: [noted(`£${number}m`, `Type${number % 4}`)],
      ...(number % 2 === 0 ? { correlationId: 'elsewhere', causationId: 'an-event' } : {}),
      context: number % 5 === 0 ? [rules] : [],
    })
  }
  return store
}

test('the columns give the exact bytes that were hashed', async () => {
  const store = await ledgerOf(20)
  const leaves = [...store.tree.leaves()].flat()
  const preimages = (await gather(store.readAll())).map((event) =>
    leafPreimage({ ...event, canonicalData: canonicalJson(event.data) }),
  )
  expect(leaves).toMatchObject(preimages.map((preimage, position) => ({ position, preimage })))
})

test('the stored tree is the tree of the leaves, at every size it has had', async () => {
  const store = await ledgerOf(33)
  let tail = emptyTail
  for (const leaf of [...store.tree.leaves()].flat()) {
    if (leaf.kind === 'unreadable') throw new Error(leaf.problem)
    const grown = appendLeaf(tail, leafHash(leaf.preimage))
    tail = grown.tail
    const hashes = [leafHash(leaf.preimage), ...grown.completed.map(({ hash }) => hash)]
    expect(Buffer.from(leaf.hashes)).toEqual(Buffer.concat(hashes))
    expect(Buffer.from(store.tree.root(tail.size))).toEqual(Buffer.from(rootOf(tail)))
  }
  expect(store.tree.size()).toBe(33)
})

test('leafHashes returns the hashes that are stored with the leaves', async () => {
  const { tree } = await ledgerOf(9)
  const leaves = [...tree.leaves()].flat()
  const stored = leaves.map((leaf): readonly [number, string] => {
    if (leaf.kind === 'unreadable') throw new Error(leaf.problem)
    return [leaf.position, Buffer.from(leaf.hashes.subarray(0, 32)).toString('hex')]
  })
  expect(tree.leafHashes(0, 100)).toEqual(stored)
  expect(tree.leafHashes(3, 5)).toEqual(stored.slice(3, 5))
})

test('a command whose events do not follow each other is found, and no other', async () => {
  const store = await ledgerOf(8)
  expect(store.scatteredCommands(10)).toEqual([])
  const [first, second] = await gather(store.readAll())
  tamper(store, `UPDATE events SET command_id = '${first?.commandId}' WHERE position = 1`)
  expect(store.scatteredCommands(10)).toEqual([])
  tamper(store, `UPDATE events SET command_id = '${second?.commandId}' WHERE position IN (1, 6)`)
  expect(store.scatteredCommands(10)).toEqual([second?.commandId])
  tamper(store, `UPDATE events SET command_id = '${first?.commandId}' WHERE position = 4`)
  expect(store.scatteredCommands(1)).toHaveLength(1)
})

test('proofs are made from the stored nodes', async () => {
  const { tree } = await ledgerOf(21)
  const [[leaf] = []] = [...tree.leaves(6, 7)]
  if (leaf?.kind !== 'leaf') throw new Error('leaf 6 cannot be read')
  const inclusion = inclusionProof(tree.readNode, 6, 21)
  const consistency = consistencyProof(tree.readNode, 13, 21)
  if (!isRight(inclusion) || !isRight(consistency)) throw new Error('no proof')
  const claim = { index: 6, size: 21, root: tree.root(), proof: inclusion.right }
  expect(isRight(verifyInclusion({ ...claim, leaf: leafHash(leaf.preimage) }))).toBe(true)
  const earlier = { size: 13, root: tree.root(13) }
  const later = { size: 21, root: tree.root() }
  const proof = consistency.right
  expect(isRight(verifyConsistency({ earlier, later, proof }))).toBe(true)
})

/** Changes the file like someone who knows SQL: drops the triggers and puts them back. */
const tamper = (store: SqliteStore, sql: string): void => {
  const handle = new DatabaseSync(store.path, { enableForeignKeyConstraints: false })
  const triggers = schema.filter((statement) => statement.startsWith('CREATE TRIGGER'))
  for (const trigger of triggers) handle.exec(`DROP TRIGGER ${trigger.split(' ')[2]}`)
  handle.exec(sql)
  for (const trigger of triggers) handle.exec(trigger)
  handle.close()
}

/** Every column, and every table that gives a column its meaning. */
test.for([
  'UPDATE events SET data = \'{"text":"£9m"}\' WHERE position = 3',
  'UPDATE events SET effective_on = 20231116 WHERE position = 3',
  'UPDATE events SET effective_on = 20231399 WHERE position = 3',
  'UPDATE events SET recorded_at = recorded_at + 1 WHERE position = 3',
  'UPDATE events SET recorded_at = -1 WHERE position = 3',
  'UPDATE events SET revision = revision + 100 WHERE position = 3',
  'UPDATE events SET stream_id = stream_id % 3 + 1, revision = 90 WHERE position = 3',
  'UPDATE events SET stream_id = 99 WHERE position = 3',
  'UPDATE events SET type_id = type_id % 4 + 1 WHERE position = 3',
  'UPDATE events SET schema_version = 2 WHERE position = 3',
  'UPDATE events SET actor_id = 99 WHERE position = 3',
  "UPDATE events SET id = x'6ba7b8109dad51d180b400c04fd430c8' WHERE position = 3",
  "UPDATE events SET command_id = 'another' WHERE position = 3",
  "UPDATE events SET command_hash = x'00' WHERE position = 3",
  "UPDATE events SET correlation_id = 'another' WHERE position = 3",
  'UPDATE events SET correlation_id = command_id WHERE position = 3',
  "UPDATE events SET causation_id = 'another' WHERE position = 3",
  'UPDATE events SET context = \'[{"revision":1,"stream":"rules"}]\' WHERE position = 3',
  "UPDATE events SET context = '[]' WHERE position = 3",
  "UPDATE events SET tree = x'00' WHERE position = 3",
  'UPDATE events SET position = 1000 WHERE position = 3',
  "UPDATE streams SET name = 'case-x' WHERE id = 1",
  "UPDATE types SET name = 'TypeX' WHERE id = 4",
  "UPDATE actors SET role = 'council'",
  'DELETE FROM events WHERE position = 3',
])('a change of one column shows in the leaves: %s', async (sql) => {
  const store = await ledgerOf(8)
  expect(disagreements(store)).toEqual(0)
  tamper(store, sql)
  expect(disagreements(store)).toBeGreaterThan(0)
})

/** How many rows do not have the hashes that follow from the leaves before them and their own columns. */
const disagreements = (store: SqliteStore): number => {
  let tail = emptyTail
  let count = 0
  for (const leaf of [...store.tree.leaves(0, 2_000)].flat()) {
    if (leaf.kind === 'unreadable' || leaf.position !== tail.size) {
      count += 1
      continue
    }
    const hash = leafHash(leaf.preimage)
    const grown = appendLeaf(tail, hash)
    const hashes = [hash, ...grown.completed.map((node) => node.hash)]
    if (!Buffer.concat(hashes).equals(leaf.hashes)) count += 1
    tail = grown.tail
  }
  return count + (tail.size === 8 ? 0 : 1)
}
