import {
  type EventStore,
  FoldFault,
  ledgerEvents,
  memoryStore,
  openLedger,
  projectKept,
  rebuild,
} from '@coflyfr/core'
import { expect, test } from 'vitest'

const openings = {
  name: 'openings',
  version: 1,
  types: ['LedgerOpened'],
  initialState: () => 0,
  evolve: (count: number) => count + 1,
}

const opened = async (): Promise<EventStore> => {
  const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
  await openLedger(store, { history: false, refusalsKept: true })
  return store
}

const textOf = async (store: EventStore, version: number): Promise<string | null> => {
  const kept = await store.loadSnapshot('openings', version)
  return kept === null ? null : Buffer.from(kept.state).toString()
}

test('while a state is being rebuilt readers use the one before it', async () => {
  const store = await opened()
  await store.saveSnapshot('openings', 1, { position: 0, state: Buffer.from('7') })
  const { promise: goOn, resolve: release } = Promise.withResolvers<void>()
  const { promise: isFolding, resolve: reached } = Promise.withResolvers<void>()
  const slow: EventStore = {
    ...store,
    async *scan(options) {
      reached()
      await goOn
      yield* store.scan(options)
    },
  }
  const rebuilt = rebuild(slow, ledgerEvents, openings)
  await isFolding
  expect((await projectKept(store, ledgerEvents, openings)).state).toBe(7)
  release()
  expect((await rebuilt).state).toBe(1)
  expect(await textOf(store, 1)).toBe('1')
})

test('a state of another version is left alone and never read', async () => {
  const store = await opened()
  await store.saveSnapshot('openings', 1, { position: 0, state: Buffer.from('99') })
  const second = { ...openings, version: 2 }
  expect((await projectKept(store, ledgerEvents, second)).state).toBe(1)
  await rebuild(store, ledgerEvents, second)
  expect([await textOf(store, 1), await textOf(store, 2)]).toEqual(['99', '1'])
})

test('an event that cannot be folded stops the fold, is named, and leaves what was kept', async () => {
  const store = await opened()
  await store.saveSnapshot('openings', 1, { position: -1, state: Buffer.from('0') })
  const cause = new RangeError('no idea')
  const wrong = {
    ...openings,
    evolve: () => {
      throw cause
    },
  }
  const fault = await projectKept(store, ledgerEvents, wrong).catch((thrown: unknown) => thrown)
  expect(fault).toBeInstanceOf(FoldFault)
  expect(fault).toMatchObject({ position: 0, cause })
  expect(String(fault)).toBe(
    'FoldFault: Cannot fold LedgerOpened at position 0 of ledger into openings: RangeError: no idea',
  )
  await expect(rebuild(store, ledgerEvents, wrong)).rejects.toBeInstanceOf(FoldFault)
  expect(await textOf(store, 1)).toBe('0')
  expect((await projectKept(store, ledgerEvents, openings)).state).toBe(1)
})
