import { attemptsMax, type EventStore, execute, streamName } from '@coflyfr/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import {
  everything,
  note,
  notebookCommands,
  notebookStore,
  notes,
  setLimit,
} from '../../support/notebook.ts'

/** A store in which another writer does something just before each of the next few appends. */
const contended = (store: EventStore, times: number, other: () => Promise<unknown>): EventStore => {
  let left = times
  return {
    ...store,
    appendToStream: (stream, events, options) => async () => {
      if (left > 0) {
        left -= 1
        await other()
      }
      return store.appendToStream(stream, events, options)()
    },
  }
}

const noteBy = (store: EventStore, id: string) =>
  execute({ store, states: new Map() }, notes, note(id))()

const raiseLimit = async (store: EventStore, limit: number): Promise<void> => {
  const definition = notebookCommands.get('SetLimit')
  await definition?.execute({ store, states: new Map() }, setLimit(`limit-${limit}`, limit))()
}

test('a writer who came second decides again on what the first one wrote', async () => {
  const store = notebookStore()
  await raiseLimit(store, 20)
  let others = 0
  const busy = contended(store, attemptsMax - 1, () => noteBy(store, `other-${(others += 1)}`))
  const done = await noteBy(busy, 'mine')
  expect(done).toMatchObject({ _tag: 'Right', right: { revision: attemptsMax - 1 } })
  expect(others).toBe(attemptsMax - 1)
})

test('what the first one wrote may lead to a refusal', async () => {
  const store = notebookStore()
  await noteBy(store, 'one')
  await noteBy(store, 'two')
  const busy = contended(store, 1, () => noteBy(store, 'three'))
  expect(await noteBy(busy, 'mine')).toEqual(left({ tag: 'NotebookFull', rule: 'limit', limit: 3 }))
})

test('a stream that has changed since it was read is read again', async () => {
  const store = notebookStore()
  const busy = contended(store, 1, () => raiseLimit(store, 0))
  expect(await noteBy(busy, 'mine')).toEqual(left({ tag: 'NotebookFull', rule: 'limit', limit: 0 }))
})

test('after ten attempts the command gives up, and has written nothing', async () => {
  const store = notebookStore()
  await raiseLimit(store, 99)
  let others = 0
  const busy = contended(store, attemptsMax, () => noteBy(store, `other-${(others += 1)}`))
  expect(attemptsMax).toBe(10)
  expect(await noteBy(busy, 'mine')).toEqual(left({ tag: 'TooManyConflicts', attempts: 10 }))
  const written = (await everything(store)).map(({ commandId }) => commandId)
  expect(written).not.toContain('mine')
  expect(await store.settle(streamName('notes'), 'mine', note('mine').commandHash)()).toEqual({
    _tag: 'Right',
    right: null,
  })
})
