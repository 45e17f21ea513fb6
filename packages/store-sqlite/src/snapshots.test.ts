import { expect, test } from 'vitest'
import { openAgain, temporaryLedger } from '../test-support/temporary-ledger.ts'
import { DatabaseSync } from './sqlite.ts'

const state = (text: string): Uint8Array => Buffer.from(text)

test('a state is found by the next program under its name and version', async () => {
  const store = await temporaryLedger()
  await store.saveSnapshot('spend', 2, { position: 9, state: state('nine') })
  await store.close()
  const again = await openAgain(store)
  expect(Buffer.from((await again.loadSnapshot('spend', 2))?.state ?? []).toString()).toBe('nine')
  expect(await again.loadSnapshot('spend', 1)).toBeNull()
  expect(await again.loadSnapshot('reserves', 2)).toBeNull()
})

test('a state from an earlier position does not replace a later one', async () => {
  const store = await temporaryLedger()
  await store.saveSnapshot('spend', 1, { position: 9, state: state('nine') })
  await store.saveSnapshot('spend', 1, { position: 8, state: state('eight') })
  expect(await store.loadSnapshot('spend', 1)).toMatchObject({ position: 9 })
})

test.for([
  "UPDATE snapshots SET state = x'00'",
  'UPDATE snapshots SET position = 99',
  "UPDATE snapshots SET name = 'reserves'",
])('a state that was tampered with is ignored and replaced: %s', async (sql) => {
  const store = await temporaryLedger()
  await store.saveSnapshot('spend', 1, { position: 9, state: state('nine') })
  const handle = new DatabaseSync(store.path)
  handle.exec(sql)
  handle.close()
  expect(await store.loadSnapshot('spend', 1)).toBeNull()
  expect(await store.loadSnapshot('reserves', 1)).toBeNull()
  await store.saveSnapshot('spend', 1, { position: 4, state: state('four') })
  expect(await store.loadSnapshot('spend', 1)).toMatchObject({ position: 4 })
})

test('lists the kept states, including damaged ones', async () => {
  const store = await temporaryLedger()
  await store.saveSnapshot('spend', 2, { position: 9, state: state('nine') })
  await store.saveSnapshot('reserves', 1, { position: 4, state: state('four') })
  const handle = new DatabaseSync(store.path)
  handle.exec("UPDATE snapshots SET state = x'00' WHERE name = 'spend'")
  handle.close()
  expect(store.keptStates()).toEqual([
    { name: 'reserves', version: 1, position: 4 },
    { name: 'spend', version: 2, position: 9 },
  ])
})
