import assert from 'node:assert/strict'
import {
  canonicalDataOf,
  type DomainEvent,
  type EventStore,
  type JsonValue,
  type Loaded,
  type Recorded,
} from '@coflyfr/core'
import fc from 'fast-check'
import { jsonObjects } from '../arbitraries/json-values.ts'
import { append, committed, gathered, logOf, noted, type Stage, type Trial } from './stage.ts'

const deep = Array.from({ length: 40 }).reduce<JsonValue>((inner) => ({ inner }), 'the innermost')

/** What has come back changed from somebody's store. */
const awkward: readonly JsonValue[] = [
  {},
  { text: '' },
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":"x","toString":null}'),
  { ŵ: 'Ŵ', 'e\u0301': 'é', é: 'e\u0301', '💷': '\u{10ffff}' },
  { '1': 'one', '10': 'ten', '2': 'two', a: ['2', '10', '1'] },
  { text: '\u0000\u0001\u001f\u007f\u2028\u2029\ufeff', quotes: `'"\`\\/` },
  { numbers: [0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER] },
  { amount: '0.10', exponent: '1e21', nul: 'null', date: '2023-11-15T10:00:00Z', empty: [[], {}] },
  { nothing: null, yes: true, no: false },
  { deep },
  { postings: Array.from({ length: 5_000 }, (_, number) => ({ number, amount: `${number}.00` })) },
]

const foldedEvents = async (store: EventStore): Promise<readonly Pick<Recorded, 'data'>[]> => {
  const from: Loaded<readonly Recorded[]> = { state: [], revision: -1 }
  const collect = (events: readonly Recorded[], event: Recorded) => [...events, event]
  return (await store.foldStream(append('').stream, from, collect)).state
}

const comeBack = async (stage: Stage, data: readonly JsonValue[]): Promise<void> => {
  const { store } = stage
  const events: readonly DomainEvent[] = data.map((each) => ({ ...noted(''), data: each }))
  await committed(store, append('c-1', { events }))
  const expected = data.map(canonicalDataOf)
  const read = [
    await logOf(store),
    await gathered(store.readStream(append('').stream)),
    await gathered(store.scan()),
    await foldedEvents(store),
  ]
  for (const back of read) {
    assert.deepEqual(
      back.map((event) => canonicalDataOf(event.data)),
      expected,
    )
  }
}

/** Data: what is read has the very bytes that were hashed. */
export const keepingData: readonly Trial[] = [
  { name: 'awkward data comes back byte for byte', run: (stage) => comeBack(stage, awkward) },
  {
    name: 'any data comes back byte for byte',
    run: (stage) => comeBack(stage, fc.sample(jsonObjects(), 200)),
  },
]
