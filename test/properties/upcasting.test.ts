import {
  canonicalDataOf,
  type DomainEvent,
  defineEvent,
  type EventCatalogue,
  eventCatalogue,
  exactObject,
  type JsonObject,
  leafPreimage,
  memoryStore,
  type Placed,
  type Projection,
  plainDate,
  project,
  type Recorded,
  streamName,
  upcastEvent,
} from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import { leafHash } from '@coflyfr/proof'
import { appendEvents, testClock } from '@coflyfr/testing'
import fc from 'fast-check'
import * as t from 'io-ts'
import { expect, test } from 'vitest'

/** The event in its present version, with an amount in pounds. Version 1 had whole pence, version 2 had no fund. */
const Spent = defineEvent({
  type: 'Spent',
  schemaVersion: 3,
  data: exactObject('Spent', { amount: t.string, fund: t.string }),
  upcasters: {
    1: ({ pence }) => ({ amount: `${Number(pence) / 100}.00` }),
    2: (data) => ({ ...data, fund: 'revenue' }),
  },
})
const catalogue = eventCatalogue(Spent)
const stored = { type: 'Spent', effectiveOn: plainDate('2023-11-15') }

const wireForms: Readonly<Record<number, (pounds: number) => JsonObject>> = {
  1: (pounds) => ({ pence: pounds * 100 }),
  2: (pounds) => ({ amount: `${pounds}.00` }),
  3: (pounds) => ({ amount: `${pounds}.00`, fund: 'revenue' }),
}

interface Spending {
  readonly pounds: number
  readonly version: number
}

const spendings: fc.Arbitrary<readonly Spending[]> = fc.array(
  fc.record({
    pounds: fc.integer({ min: 1, max: 10_000 }),
    version: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
)

type SpentEvent = DomainEvent<'Spent', { readonly amount: string; readonly fund: string }>

const total: Projection<{ pence: bigint; revenue: number }, SpentEvent> = {
  name: 'total',
  version: 1,
  types: ['Spent'],
  initialState: () => ({ pence: 0n, revenue: 0 }),
  evolve: ({ pence, revenue }, { data }) => ({
    pence: pence + penceOfPounds(data.amount),
    revenue: revenue + (data.fund === 'revenue' ? 1 : 0),
  }),
}

const storeOf = async (given: readonly Spending[]) => {
  const store = memoryStore({ origin: 'test.example/upcasting', clock: testClock() })
  for (const [number, { pounds, version }] of given.entries()) {
    await appendEvents(store, {
      stream: streamName('case', '1'),
      commandId: `c-${number}`,
      events: [{ ...stored, schemaVersion: version, data: wireForms[version]?.(pounds) ?? null }],
      expectedRevision: number === 0 ? 'no-stream' : number - 1,
    })
  }
  return store
}

type Reading = (catalogue: EventCatalogue, event: Placed) => Placed

/** Folding a mixed history gives the same as folding it in the present version. */
const upcastingCommutes = (read: Reading) =>
  fc.asyncProperty(spendings, async (given) => {
    const [mixed, current] = [
      await storeOf(given),
      await storeOf(given.map(({ pounds }) => ({ pounds, version: 3 }))),
    ]
    let state = total.initialState()
    for await (const batch of mixed.scan()) {
      for (const event of batch)
        state = total.evolve(state, read(catalogue, event) as Placed<SpentEvent>)
    }
    const expected = await project(current, catalogue, total)
    const shipped = await project(mixed, catalogue, total)
    expect(state).toEqual(expected.state)
    expect(shipped.state).toEqual(expected.state)
  })

test('E5 upcasting commutes with folding', () => fc.assert(upcastingCommutes(upcastEvent)))

test('E5 catches a reader that skips a version', async () => {
  const skipping: Reading = (known, event) =>
    event.schemaVersion === 2 ? { ...event, schemaVersion: 3 } : upcastEvent(known, event)
  expect((await fc.check(upcastingCommutes(skipping))).failed).toBe(true)
})

/** A leaf hashes the stored form, in whatever form the event is read. */
const hashesAreOverStoredBytes = (preimageOf: (event: Recorded) => string) =>
  fc.asyncProperty(spendings, async (given) => {
    const store = await storeOf(given)
    let number = 0
    for await (const batch of store.readAll()) {
      for (const event of batch) {
        const { pounds, version } = given[number] ?? { pounds: 0, version: 0 }
        const asWritten = canonicalDataOf(wireForms[version]?.(pounds))
        const expected = leafHash(leafPreimage({ ...event, canonicalData: asWritten }))
        expect(leafHash(preimageOf(event))).toEqual(expected)
        number += 1
      }
    }
  })

test('E5 hashes are over the stored bytes', () =>
  fc.assert(
    hashesAreOverStoredBytes((event) =>
      leafPreimage({ ...event, canonicalData: canonicalDataOf(event.data) }),
    ),
  ))

test('E5 catches a hash over the upcast form', async () => {
  const overUpcast = (event: Recorded) => {
    const upcast = upcastEvent(catalogue, event)
    return leafPreimage({ ...upcast, canonicalData: canonicalDataOf(upcast.data) })
  }
  expect((await fc.check(hashesAreOverStoredBytes(overUpcast))).failed).toBe(true)
})
