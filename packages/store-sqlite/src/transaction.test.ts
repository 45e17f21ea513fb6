import { sha256Hex } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { appendAll, numbered } from '../test-support/fill-ledger.ts'
import { append, openAgain, someStream, temporaryPath } from '../test-support/temporary-ledger.ts'
import { assemble } from './assemble.ts'
import { blockLength } from './commands/key-blocks.ts'
import { looksUnordered } from './commands/key-places.ts'
import { type Connection, connect } from './connection.ts'
import { createStore } from './create.ts'
import { logAccess } from './log-access.ts'
import type { SqliteStore } from './sqlite-store.ts'
import { withDefaults } from './store-options.ts'
import { attemptTransaction } from './transaction.ts'

/** A disk error as the engine reports it. */
const diskError = Object.assign(new Error('disk I/O error'), { errcode: 1034 })

const throwDiskError = (): never => {
  throw diskError
}

/** A store whose commits can be made to fail, before or after they reach the disk. */
const storeWithFailingCommits = async (
  commandIds: readonly string[] = [],
): Promise<{
  readonly store: SqliteStore
  readonly connection: Connection
  readonly fail: (when: 'never' | 'before' | 'after') => void
}> => {
  const path = temporaryPath()
  const made = await createStore(path, { origin: 'council.example/ledger' })
  await appendAll(made, commandIds)
  await made.close()
  const sound = connect(path, { readOnly: false, durability: 'full', pageCacheKibibytes: 2_000 })
  let failing = 'never'
  const connection: Connection = {
    ...sound,
    commit: () => {
      if (failing !== 'before') sound.commit()
      if (failing !== 'never') throw diskError
    },
  }
  const store = assemble(logAccess(connection), 'council.example/ledger', withDefaults({}))
  return { store, connection, fail: (when) => (failing = when) }
}

test('when a commit fails the outcome of every append of the group is unknown', async () => {
  const { store, fail } = await storeWithFailingCommits()
  fail('before')
  const answers = await Promise.all([
    append(store, { commandId: 'a', commandHash: '0a' }),
    append(store, { commandId: 'b', commandHash: '0b' }),
  ])
  expect(answers).toMatchObject([
    { left: { tag: 'OutcomeUnknown', commandId: 'a', stream: someStream } },
    { left: { tag: 'OutcomeUnknown', commandId: 'b' } },
  ])
  fail('never')
  expect(await store.settle(someStream, 'a', '0a')()).toMatchObject({ right: null })
  expect(await append(store, { commandId: 'a', commandHash: '0a' })).toMatchObject({
    right: { position: 0, duplicate: false },
  })
  await store.close()
})

test('a commit that was stored but not confirmed is found', async () => {
  const { store, fail } = await storeWithFailingCommits()
  fail('after')
  expect(await append(store, { commandId: 'a', commandHash: '0a' })).toMatchObject({
    left: { tag: 'OutcomeUnknown' },
  })
  fail('never')
  expect(await store.settle(someStream, 'a', '0a')()).toMatchObject({ right: { position: 0 } })
  expect(await append(store, { commandId: 'a', commandHash: '0a' })).toMatchObject({
    right: { position: 0, duplicate: true },
  })
  expect(await append(store)).toMatchObject({ right: { position: 1 } })
  expect(store.integrityProblems()).toEqual([])
  await store.close()
})

test('after a failed commit repeats are still found, whatever was known of commands before', async () => {
  const ids = numbered(blockLength + 5)
  const { store, fail } = await storeWithFailingCommits(ids)
  for (const looks of [1, looksUnordered, 1]) {
    for (let look = 0; look < looks; look += 1)
      expect(await store.settle(someStream, 'c-7', sha256Hex('c-7'))()).toMatchObject({
        right: { position: 7, types: ['Noted'] },
      })
    const size = store.tree.size()
    fail('before')
    expect(await append(store, { commandId: `late-${size}` })).toMatchObject({
      left: { tag: 'OutcomeUnknown' },
    })
    fail('never')
    // Another process appends an event at the position of the failed one.
    await append(await openAgain(store), { commandId: `other-${size}` })
    expect(await append(store, { commandId: `other-${size}` })).toMatchObject({
      right: { position: size, types: ['Noted'], duplicate: true },
    })
    for (const duplicate of [false, true])
      expect(await append(store, { commandId: `late-${size}` })).toMatchObject({
        right: { position: size + 1, types: ['Noted'], duplicate },
      })
    for (const position of [7, blockLength + 4])
      expect(await append(store, { commandId: `c-${position}` })).toMatchObject({
        right: { position, types: ['Noted'], duplicate: true },
      })
  }
  await store.close()
}, 60_000)

test('a commit that fails and cannot be rolled back is not reported as rolled back', async () => {
  const { connection, fail } = await storeWithFailingCommits()
  fail('before')
  const { handle } = connection
  const stuck: Connection = {
    ...connection,
    handle: new Proxy(handle, {
      get: (_, name) => {
        if (name === 'exec') return throwDiskError
        const value: unknown = Reflect.get(handle, name, handle)
        return typeof value === 'function' ? value.bind(handle) : value
      },
    }),
  }
  expect(attemptTransaction(stuck, () => 1)).toMatchObject({ tag: 'Unknown' })
  expect(() => attemptTransaction(stuck, () => 1)).toThrow('disk I/O error')
  handle.close()
})

test('settling stays in doubt as long as commits fail', async () => {
  const { store, connection, fail } = await storeWithFailingCommits()
  fail('before')
  await append(store, { commandId: 'a', commandHash: '0a' })
  expect(await store.settle(someStream, 'a', '0a')()).toMatchObject({
    left: { tag: 'OutcomeUnknown', commandId: 'a' },
  })
  expect(connection.doubtful).toBe(true)
  fail('never')
  expect(await store.settle(someStream, 'a', '0a')()).toMatchObject({ right: null })
  expect(connection.doubtful).toBe(false)
  await store.close()
})

test('after a failed assertion nothing more is written', async () => {
  const { store, connection } = await storeWithFailingCommits()
  await append(store)
  const attempt = attemptTransaction(connection, () => {
    throw new RangeError('revision 7 follows revision 5')
  })
  expect(attempt).toMatchObject({ tag: 'RolledBack' })
  await expect(append(store)).rejects.toMatchObject({
    code: 'Damaged',
    message: expect.stringContaining('revision 7 follows revision 5'),
  })
  expect((await store.head()).size).toBe(1)
  await store.close()
  expect(await append(await openAgain(store))).toMatchObject({ right: { position: 1 } })
})
