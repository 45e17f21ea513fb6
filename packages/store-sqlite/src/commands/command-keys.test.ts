import { sha256Hex } from '@coflyfr/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { appendAll, editFile, numbered, twins } from '../../test-support/fill-ledger.ts'
import {
  append,
  noted,
  openAgain,
  someStream,
  temporaryLedger,
} from '../../test-support/temporary-ledger.ts'
import type { SqliteStore } from '../sqlite-store.ts'
import { blockLength } from './key-blocks.ts'
import { looksUnordered } from './key-places.ts'

const slow = 60_000

/** Position that a repeat of a command is answered with; null if the command would be appended. */
const placeOf = async (store: SqliteStore, commandId: string): Promise<number | null> => {
  const found = await store.settle(someStream, commandId, sha256Hex(commandId))()
  if (!isRight(found)) throw new Error(found.left.tag)
  return found.right?.position ?? null
}

const [one, other] = twins

/** Positions around the end of the first block, and at both ends of the log. */
const asked = [0, 1, blockLength - 1, blockLength, blockLength + 1, 2 * blockLength + 8]

test(
  'repeats are found by a store that looks for a few commands, and by one that looks for many',
  async () => {
    const ids = numbered(2 * blockLength + 9)
    const store = await temporaryLedger()
    await appendAll(store, ids)
    for (const readOnly of [true, false]) {
      const again = await openAgain(store, { readOnly })
      for (const position of Array.from({ length: looksUnordered / 4 }, () => asked).flat())
        expect(await placeOf(again, `c-${position}`)).toBe(position)
      expect(await placeOf(again, 'c-never')).toBeNull()
    }
    await appendAll(await openAgain(store), ids)
    expect(store.tree.size()).toBe(ids.length)
    expect(store.integrityProblems()).toEqual([])
  },
  slow,
)

test(
  'a command that another process has appended is found, also across the end of a block',
  async () => {
    const mine = await temporaryLedger()
    const theirs = await openAgain(mine)
    await appendAll(mine, numbered(blockLength - 3))
    for (let number = 0; number < 8; number += 1)
      for (const [store, name] of [
        [mine, 'mine'],
        [theirs, 'theirs'],
      ] as const) {
        await append(store, { commandId: `${name}-${number}` })
        for (const repeated of [mine, theirs])
          expect(await append(repeated, { commandId: `${name}-${number}` })).toMatchObject({
            right: { duplicate: true },
          })
      }
    expect(mine.tree.size()).toBe(blockLength - 3 + 16)
    expect(mine.integrityProblems()).toEqual([])
  },
  slow,
)

test(
  'a command whose events lie in two blocks is found whole',
  async () => {
    const store = await temporaryLedger()
    await appendAll(store, numbered(blockLength - 2))
    await append(store, {
      commandId: 'long',
      events: [noted(), noted(), noted(), noted(), noted()],
    })
    const long = { right: { position: blockLength + 2, duplicate: true } }
    const again = await openAgain(store)
    for (let look = 0; look < looksUnordered + 2; look += 1) {
      const found = await again.settle(someStream, 'long', sha256Hex('long'))()
      expect(found).toMatchObject(long)
      if (isRight(found)) expect(found.right?.types).toHaveLength(5)
    }
    expect(await append(store, { commandId: 'long' })).toMatchObject(long)
  },
  slow,
)

test('two ids with the same key are two commands, next to each other or apart', async () => {
  const store = await temporaryLedger()
  await append(store, { commandId: one, events: [noted(), noted(), noted()] })
  await append(store, { commandId: other, events: [noted(), noted()] })
  await append(store, { commandId: 'between' })
  const again = await openAgain(store)
  for (const asking of [store, again]) {
    for (let look = 0; look < looksUnordered; look += 1) {
      expect(await placeOf(asking, one)).toBe(2)
      expect(await placeOf(asking, other)).toBe(4)
    }
    expect(await append(asking, { commandId: other, commandHash: 'ff' })).toMatchObject({
      left: { tag: 'CommandIdReused' },
    })
  }
  const apart = await temporaryLedger()
  for (const commandId of [one, 'between', other]) await append(apart, { commandId })
  expect(await placeOf(apart, other)).toBe(2)
  expect([store, apart].map((asking) => asking.scatteredCommands(10))).toEqual([[], []])
})

test('a scattered command is found even if another id with the same key lies between its events', async () => {
  const store = await temporaryLedger()
  for (const commandId of [one, other, 'c']) await append(store, { commandId })
  editFile(
    store.path,
    'DROP TRIGGER events_refuse_update',
    `UPDATE events SET command_id = '${one}' WHERE position = 2`,
  )
  expect(store.scatteredCommands(10)).toEqual([one])
})

test('commands of a transaction that was rolled back are forgotten', async () => {
  const store = await temporaryLedger()
  await appendAll(store, numbered(20))
  editFile(
    store.path,
    "CREATE TRIGGER refusing BEFORE INSERT ON events WHEN new.command_id = 'last' BEGIN SELECT RAISE(ABORT, 'no'); END",
  )
  const results = await Promise.allSettled(
    ['first', 'last'].map((commandId) => append(store, { commandId })),
  )
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await placeOf(store, 'first')).toBeNull()
  expect(await placeOf(store, 'c-7')).toBe(7)
})
