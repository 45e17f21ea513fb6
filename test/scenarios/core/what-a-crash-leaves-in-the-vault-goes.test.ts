import { randomBytes } from 'node:crypto'
import {
  collectOrphans,
  type EventStore,
  memoryStore,
  memoryVault,
  orphanAgeMicroseconds,
} from '@coflyfr/core'
import { type AppendFault, unsureStore } from '@coflyfr/testing'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { anna, createKey, peopleLedger, recordIdentity } from '../../support/people-ledger.ts'

const start = Date.parse('2024-01-01T00:00:00Z') * 1000
const identity = { ...recordIdentity(anna, { name: 'Anna Example' }), commandId: 'i-1' }

/** A ledger whose appends fail in the given way, with a clock that can be set. */
const failing = async () => {
  const time = { now: start }
  const clock = () => (time.now += 1)
  const memory = memoryStore({ origin: 'council.example/people', clock })
  const faults: AppendFault[] = []
  const store = unsureStore(memory, () => faults.shift() ?? 'none')
  const vault = memoryVault({ clock, random: randomBytes })
  const ledger = await peopleLedger({ store, vault, clock })
  await ledger.submit(createKey(anna))
  const collectAfter = (microseconds: number, from: EventStore = memory) =>
    collectOrphans(vault, from, start + microseconds)
  return { ...ledger, memory, faults, collectAfter }
}

const aDay = orphanAgeMicroseconds + 1_000_000

test('a value whose event was never recorded is removed after a day, and not before', async () => {
  const { submit, faults, collectAfter, vault } = await failing()
  faults.push('request-lost')
  expect(await submit(identity)).toMatchObject({ outcome: 'unknown' })
  expect(await collectAfter(aDay - 2_000_000)).toEqual({ settled: 0, discarded: 0, unknown: 0 })
  expect(await collectAfter(aDay)).toEqual({ settled: 0, discarded: 1, unknown: 0 })
  expect(await vault.unsettled('2099-01-01T00:00:00.000000Z' as never)).toEqual([])
})

test('a value stays while the outcome of its command is unknown', async () => {
  const { submit, faults, collectAfter, memory } = await failing()
  faults.push('request-lost')
  await submit(identity)
  const silent: EventStore = {
    ...memory,
    settle: (stream, commandId) => async () =>
      left({ tag: 'OutcomeUnknown', stream, commandId, cause: 'no answer' }),
  }
  expect(await collectAfter(aDay, silent)).toEqual({ settled: 0, discarded: 0, unknown: 1 })
  expect(await collectAfter(aDay)).toEqual({ settled: 0, discarded: 1, unknown: 0 })
})

test('a value whose event was recorded stays, whatever the append returned', async () => {
  const { submit, faults, collectAfter, vault, store } = await failing()
  faults.push('reply-lost')
  expect(await submit(identity)).toMatchObject({ outcome: 'committed' })
  expect(await collectAfter(aDay)).toEqual({ settled: 1, discarded: 0, unknown: 0 })
  expect(await collectAfter(2 * aDay)).toEqual({ settled: 0, discarded: 0, unknown: 0 })
  const names: { readonly sealed: string }[] = []
  for await (const batch of store.readAll({ types: ['IdentityRecorded'] }))
    names.push(...batch.map(({ data }) => (data as { readonly name: { sealed: string } }).name))
  expect(names).toHaveLength(1)
  expect(await vault.unseal(anna, names[0]!)).toMatchObject({ right: { value: 'Anna Example' } })
})

test('when a command was sent twice only the values of the recorded event stay', async () => {
  const { submit, faults, collectAfter } = await failing()
  faults.push('request-lost')
  await submit(identity)
  expect(await submit(identity)).toMatchObject({ outcome: 'committed' })
  expect(await collectAfter(aDay)).toEqual({ settled: 1, discarded: 1, unknown: 0 })
})

test('when the id was meanwhile used for another command the lost values are removed', async () => {
  const { submit, faults, collectAfter } = await failing()
  faults.push('request-lost')
  await submit(identity)
  await submit({ ...createKey('5e11d0aa'), commandId: 'i-1' })
  expect(await collectAfter(aDay)).toEqual({ settled: 0, discarded: 1, unknown: 0 })
})
