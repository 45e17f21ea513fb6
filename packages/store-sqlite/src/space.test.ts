import { expect, test } from 'vitest'
import { append, temporaryLedger } from '../test-support/temporary-ledger.ts'

test('a new append waits in the write-ahead log', async () => {
  const store = await temporaryLedger()
  const empty = store.space()
  await append(store)
  const { fileBytes, writeAheadLogBytes } = store.space()
  expect(fileBytes).toBeGreaterThan(4096)
  expect(writeAheadLogBytes).toBeGreaterThan(empty.writeAheadLogBytes)
})

test('a state replaced by a smaller one leaves room free', async () => {
  const store = await temporaryLedger()
  await store.saveSnapshot('spend', 1, { position: 1, state: Buffer.alloc(100_000) })
  expect(store.space().freeBytes).toBe(0)
  await store.saveSnapshot('spend', 1, { position: 2, state: Buffer.alloc(1) })
  expect(store.space().freeBytes).toBeGreaterThan(90_000)
})
