import { ledgerEvents, memoryStore, openLedger, projectKept } from '@coflyfr/core'
import { expect, test } from 'vitest'

const openings = {
  name: 'openings',
  version: 1,
  types: ['LedgerOpened'],
  initialState: () => 0,
  evolve: (count: number) => count + 1,
}

test('a kept state ahead of the log is not used', async () => {
  const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
  await openLedger(store, { history: false, refusalsKept: true })
  await store.saveSnapshot('openings', 1, { position: 9, state: Buffer.from('99') })
  expect((await projectKept(store, ledgerEvents, openings)).state).toBe(1)
})
