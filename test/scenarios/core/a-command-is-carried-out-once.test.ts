import { type EventStore, execute, submit } from '@coflyfr/core'
import { unsureStore } from '@coflyfr/testing'
import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import {
  everything,
  note,
  notebookCommands,
  notebookEnvironment,
  notebookStore,
  notes,
} from '../../support/notebook.ts'

const send = (store: EventStore, id: string, text?: string) =>
  execute({ store, states: new Map() }, notes, note(id, text))()

test('a repeat is answered with the first result, for ever', async () => {
  const store = notebookStore()
  const first = await send(store, 'n-1')
  await send(store, 'n-2')
  const again = await send(store, 'n-1')
  expect(first).toMatchObject({ right: { revision: 0, position: 0, duplicate: false } })
  expect(again).toMatchObject({
    right: { revision: 0, position: 0, types: ['Noted'], duplicate: true },
  })
  expect(await everything(store)).toHaveLength(2)
})

test('the same id with another content is another command, and refused', async () => {
  const store = notebookStore()
  await send(store, 'n-1', 'a note')
  expect(await send(store, 'n-1', 'another note')).toMatchObject(
    left({ tag: 'CommandIdReused', commandId: 'n-1', stream: 'notes', revision: 0 }),
  )
})

test('a refused command does not use up its id: it is accepted when the facts have changed', async () => {
  const store = notebookStore()
  for (const id of ['n-1', 'n-2', 'n-3']) await send(store, id)
  expect(await send(store, 'n-4')).toMatchObject(left({ tag: 'NotebookFull' }))
  expect(await send(store, 'n-4')).toMatchObject(left({ tag: 'NotebookFull' }))
  expect(await everything(store)).toHaveLength(3)
})

/** A store in which another sender acts after this one has looked for its command, and before it reads. */
const overtaken = (store: EventStore, other: () => Promise<unknown>): EventStore => {
  let isFirst = true
  return {
    ...store,
    settle:
      (...command) =>
      async () => {
        const found = await store.settle(...command)()
        if (isFirst) {
          isFirst = false
          await other()
        }
        return found
      },
  }
}

test('when two send one command at once the second gets the result of the first, even if the rules would now refuse it', async () => {
  const store = notebookStore()
  await send(store, 'n-1', 'one')
  await send(store, 'n-2', 'two')
  const second = await send(
    overtaken(store, () => send(store, 'n-3', 'three')),
    'n-3',
    'three',
  )
  expect(second).toMatchObject({ right: { revision: 2, types: ['Noted'], duplicate: true } })
  expect(await everything(store)).toHaveLength(3)
})

test('when two send one command at once the second gets the result of the first, even if nothing is left to do', async () => {
  const store = notebookStore()
  const second = await send(
    overtaken(store, () => send(store, 'n-1', 'one')),
    'n-1',
    'one',
  )
  expect(second).toMatchObject({ right: { revision: 0, types: ['Noted'], duplicate: true } })
  expect(await everything(store)).toHaveLength(1)
})

test('a command with nothing to do gives no event and no refusal', async () => {
  const store = notebookStore()
  await send(store, 'n-1', 'a note')
  expect(await send(store, 'n-2', 'a note')).toMatchObject({ right: { types: [], position: null } })
  expect(await everything(store)).toHaveLength(1)
})

test('after a lost reply the outcome is looked up, and there is one event', async () => {
  const store = notebookStore()
  const done = await send(
    unsureStore(store, () => 'reply-lost'),
    'n-1',
  )
  expect(done).toMatchObject({ right: { revision: 0, duplicate: false } })
  expect(await send(store, 'n-1')).toMatchObject({ right: { revision: 0, duplicate: true } })
  expect(await everything(store)).toHaveLength(1)
})

test('when the outcome of a command cannot be found out, the reason is given', async () => {
  const store = notebookStore()
  const full = { tag: 'OutcomeUnknown', commandId: 'n-1', cause: 'the disk is full' } as const
  let isAppended = false
  const unsure: EventStore = {
    ...store,
    appendToStream: (stream) => async () => {
      isAppended = true
      return left({ ...full, stream })
    },
    settle: (stream) => async () => (isAppended ? left({ ...full, stream }) : right(null)),
  }
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const environment = notebookEnvironment(unsure, { warn })
  const definition = notebookCommands.get('Note')!
  expect(await submit(environment, definition, note('n-1'))).toEqual({
    commandId: 'n-1',
    outcome: 'unknown',
  })
  expect(warnings).toEqual(['The outcome of n-1 is unknown: the disk is full'])
})

test('ids, hashes and order are the same in every ledger with the same name', async () => {
  const [one, other] = [notebookStore(), notebookStore()]
  for (const store of [one, other]) for (const id of ['n-1', 'n-2']) await send(store, id)
  expect(await everything(one)).toEqual(await everything(other))
})
