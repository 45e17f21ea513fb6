import {
  type EventStore,
  StoreFault,
  type SubmitEnvironment,
  sha256Hex,
  submit,
} from '@coflyfr/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import {
  everything,
  note,
  notebookCommands,
  notebookEnvironment,
  notebookStore,
} from '../../support/notebook.ts'

const definition = notebookCommands.get('Note')!

const fullNotebook = async (): Promise<EventStore> => {
  const store = notebookStore()
  for (const id of ['n-1', 'n-2', 'n-3']) {
    await submit(notebookEnvironment(store), definition, note(id))
  }
  return store
}

const refuse = async (store: EventStore, change: Partial<SubmitEnvironment> = {}) =>
  submit(notebookEnvironment(store, change), definition, note('n-4'))

test('a refusal is kept in a stream of its own, and no other stream changes', async () => {
  const store = await fullNotebook()
  const before = await everything(store)
  const result = await refuse(store)
  expect(result).toEqual({
    commandId: 'n-4',
    outcome: 'refused',
    refusal: { tag: 'NotebookFull', rule: 'limit', limit: 3 },
    evidence: { position: 3, salt: 'a salt of sixteen bytes' },
  })
  const after = await everything(store)
  expect(after.slice(0, -1)).toEqual(before)
  expect(after.at(-1)).toMatchObject({
    stream: 'refusals-2024',
    type: 'CommandRefused',
    actor: { id: 'process:refusals', role: 'system' },
  })
})

test('the salt proves which command it was; without it the ledger does not say', async () => {
  const store = await fullNotebook()
  const result = await refuse(store)
  const salt = result.outcome === 'refused' ? result.evidence?.salt : undefined
  const { data } = (await everything(store)).at(-1)!
  expect(data).toEqual({
    saltedCommandHash: sha256Hex(`${salt}${note('n-4').commandHash}`),
    refusal: 'NotebookFull',
    rule: 'limit',
    role: 'auditor',
  })
  expect(sha256Hex(`${salt}${note('n-4', 'another text').commandHash}`)).not.toBe(
    (data as { readonly saltedCommandHash: string }).saltedCommandHash,
  )
  const log = JSON.stringify(await everything(store))
  expect(log).not.toContain(note('n-4').commandHash)
  expect(log).not.toContain('n-4')
})

test('a ledger that keeps no refusals keeps none', async () => {
  const store = await fullNotebook()
  expect(await refuse(store, { refusalsKept: false })).not.toHaveProperty('evidence')
  expect(await everything(store)).toHaveLength(3)
})

test('a command stays refused even if the evidence cannot be kept', async () => {
  const store = await fullNotebook()
  const warnings: string[] = []
  const tooLarge = { tag: 'AppendTooLarge', bytes: 1, bytesMax: 0 } as const
  const failing: EventStore = { ...store, appendToStream: () => async () => left(tooLarge) }
  const result = await refuse(failing, { warn: (message) => warnings.push(message) })
  expect(result).toMatchObject({ outcome: 'refused', refusal: { tag: 'NotebookFull' } })
  expect(result).not.toHaveProperty('evidence')
  expect(warnings).toEqual(['The refusal of n-4 was not kept as evidence: AppendTooLarge'])
})

test('a command stays refused even if the store fails while keeping the evidence', async () => {
  const store = await fullNotebook()
  const warnings: string[] = []
  const failing: EventStore = {
    ...store,
    appendToStream: () => () => Promise.reject(new StoreFault('Unavailable', 'the disk is full')),
  }
  const result = await refuse(failing, { warn: (message) => warnings.push(message) })
  expect(result).toMatchObject({ outcome: 'refused', refusal: { tag: 'NotebookFull' } })
  expect(result).not.toHaveProperty('evidence')
  expect(warnings).toEqual(['The refusal of n-4 was not kept as evidence: the disk is full'])
})

test('what says nothing about the command is not kept', async () => {
  const store = notebookStore()
  const busy: EventStore = {
    ...store,
    appendToStream:
      (stream, _events, { expectedRevision }) =>
      async () =>
        left({ tag: 'WrongRevision', stream, expectedRevision, actualRevision: 7 }),
  }
  const result = await submit(notebookEnvironment(busy), definition, note('n-1'))
  expect(result).toMatchObject({ refusal: { tag: 'TooManyConflicts' } })
  expect(await everything(store)).toEqual([])
})
