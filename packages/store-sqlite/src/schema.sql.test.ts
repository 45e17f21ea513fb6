import { expect, test } from 'vitest'
import { append, temporaryLedger } from '../test-support/temporary-ledger.ts'
import { DatabaseSync } from './sqlite.ts'

test.for([
  ['events', "UPDATE events SET data = '{}'"],
  ['events', 'DELETE FROM events'],
  ['events', "UPDATE events SET tree = x'00'"],
  ['streams', "UPDATE streams SET name = 'x'"],
  ['streams', 'DELETE FROM streams'],
  ['types', "UPDATE types SET name = 'x'"],
  ['types', 'DELETE FROM types'],
  ['actors', "UPDATE actors SET role = 'council'"],
  ['actors', 'DELETE FROM actors'],
  ['ledger', "UPDATE ledger SET origin = 'x'"],
  ['ledger', 'DELETE FROM ledger'],
] as const)('another program cannot change %s: %s', async ([table, sql]) => {
  const store = await temporaryLedger()
  await append(store)
  const root = store.tree.root()
  const handle = new DatabaseSync(store.path)
  expect(() => handle.exec(sql)).toThrow(`${table} cannot be changed`)
  handle.close()
  expect(store.tree.root()).toEqual(root)
  expect(store.integrityProblems()).toEqual([])
})
