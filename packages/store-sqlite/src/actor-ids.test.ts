import type { Actor } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { append, gather, openAgain, temporaryLedger } from '../test-support/temporary-ledger.ts'

test('actors with the same name in different roles stay separate, in every program that writes the file', async () => {
  const store = await temporaryLedger()
  const again = await openAgain(store)
  const actors: readonly Actor[] = [
    { id: 'u-1', role: 'council' },
    { id: 'u-1', role: 'auditor' },
    { id: 'u-2', role: 'council' },
  ]
  for (const writer of [store, again]) for (const actor of actors) await append(writer, { actor })
  const events = await gather(store.readAll())
  expect(events.map(({ actor }) => actor)).toEqual([...actors, ...actors])
})
