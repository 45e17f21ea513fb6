import {
  type EventOf,
  type EventStore,
  execute,
  instant,
  type Placed,
  type PointInTime,
  plainDate,
  project,
  projectKept,
  resolveKnownAt,
  StoreFault,
} from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  type Noted,
  note,
  notebookCommands,
  notebookEvents,
  notebookStore,
  notes,
  setLimit,
} from '../../support/notebook.ts'

const texts = {
  name: 'texts',
  version: 1,
  types: ['Noted'],
  initialState: (): readonly string[] => [],
  evolve: (seen: readonly string[], { data }: Placed<EventOf<typeof Noted>>) => [
    ...seen,
    data.text,
  ],
} as const

/** Recorded a second apart from the start of 2024: the second entry is late, the third is for a day in the future. */
const threeNotes = async (): Promise<EventStore> => {
  const store = notebookStore()
  const entries = [
    ['now', '2023-10-01'],
    ['late', '2023-09-01'],
    ['ahead', '2024-04-01'],
  ] as const
  for (const [text, on] of entries) {
    await execute({ store, states: new Map() }, notes, note(text, text, on))()
  }
  return store
}

const setLimitTo = async (store: EventStore, limit: number): Promise<void> => {
  const definition = notebookCommands.get('SetLimit')!
  await definition.execute({ store, states: new Map() }, setLimit(`limit-${limit}`, limit))()
}

/** Enough notes for a reader to keep the state. */
const manyNotes = async (): Promise<EventStore> => {
  const store = notebookStore()
  const environment = { store, states: new Map() }
  await setLimitTo(store, 1_000)
  for (let number = 1; number < 1_000; number += 1) {
    await execute(environment, notes, note(`note ${number}`))()
  }
  return store
}

const october = plainDate('2023-10-01')
const september = plainDate('2023-09-30')

const questions: readonly (readonly [string, PointInTime, readonly string[]])[] = [
  ['all, as known now', { asOf: null, knownAt: null }, ['now', 'late', 'ahead']],
  ['October, as known now', { asOf: october, knownAt: null }, ['now', 'late']],
  ['September, as known now', { asOf: september, knownAt: null }, ['late']],
  ['all, as known at first', { asOf: null, knownAt: 0 }, ['now']],
  ['September, as known at first', { asOf: september, knownAt: 0 }, []],
  ['all, before anything was known', { asOf: null, knownAt: -1 }, []],
  [
    'all, as known at the second recording',
    { asOf: null, knownAt: instant('2024-01-01T00:00:02Z') },
    ['now', 'late'],
  ],
  [
    'all, as known a microsecond earlier',
    { asOf: null, knownAt: instant('2024-01-01T00:00:01.999999Z') },
    ['now'],
  ],
]

test.each(questions)('%s', async (_, at, expected) => {
  const { state } = await project(await threeNotes(), notebookEvents, texts, at)
  expect(state).toEqual(expected)
})

test('what is recorded later changes no answer as known before', async () => {
  const store = await threeNotes()
  const at = { asOf: null, knownAt: 1 }
  const before = await project(store, notebookEvents, texts, at)
  await execute({ store, states: new Map() }, notes, note('later', 'later', '2023-01-01'))()
  expect(await project(store, notebookEvents, texts, at)).toEqual(before)
})

test('a kept state gives the same answers as one folded from the start', async () => {
  const store = await threeNotes()
  const kept = await projectKept(store, notebookEvents, texts)
  expect(kept).toEqual(await project(store, notebookEvents, texts))
})

test('an instant can be resolved while others append', async () => {
  const store = await threeNotes()
  const busy: EventStore = {
    ...store,
    positionAt: async (at) => {
      await setLimitTo(store, 4)
      return store.positionAt(at)
    },
  }
  const { position } = await resolveKnownAt(busy, instant('2030-01-01T00:00:00Z'))
  expect(position).toBe(3)
})

test.each([-2, 0.5, Number.NaN])('%d is not a position', async (knownAt) => {
  await expect(resolveKnownAt(await threeNotes(), knownAt)).rejects.toThrow(RangeError)
})

test('a report is made even if its state cannot be kept', async () => {
  const store = await manyNotes()
  const full: EventStore = {
    ...store,
    saveSnapshot: () => Promise.reject(new StoreFault('Unavailable', 'the disk is full')),
  }
  const { state } = await projectKept(full, notebookEvents, texts)
  expect(state).toHaveLength(999)
})
