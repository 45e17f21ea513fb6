import assert from 'node:assert/strict'
import { type EventStore, sha256Hex, streamName } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { appendEvents, type RawAppend } from '../events/append-events.ts'
import {
  append,
  budget,
  committed,
  logOf,
  noted,
  refused,
  rules,
  type Stage,
  type Trial,
} from './stage.ts'

const otherHash = sha256Hex('another content')

/** Sends an append again and expects the first answer; the log stays as it is. */
const repeats = async (store: EventStore, raw: RawAppend, revision: number, position: number) => {
  const before = await logOf(store)
  const { stream, events } = raw
  const answer = await committed(store, raw)
  const types = events.map(({ type }) => type)
  assert.deepEqual({ ...answer }, { stream, revision, position, types, duplicate: true })
  assert.deepEqual(await logOf(store), before)
}

const isOneEvent = async ({ store }: Stage): Promise<void> => {
  const one = append('c-1')
  const two = append('c-2', { events: [noted('a', 'Asked'), noted('b')], expectedRevision: 0 })
  await committed(store, one)
  await repeats(store, one, 0, 0)
  await committed(store, two)
  await repeats(store, two, 2, 2)
  await repeats(store, one, 0, 0)
  assert.equal((await logOf(store)).length, 3)
}

const isFoundLater = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('first'))
  for (let number = 0; number < 40; number++) {
    const stream = number % 2 === 0 ? budget : rules
    await committed(store, append(`c-${number}`, { stream, expectedRevision: 'any' }))
  }
  await repeats(store, append('first'), 0, 0)
  await repeats(store, append('c-0', { expectedRevision: 'any' }), 1, 1)
}

const isOneEventConcurrently = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('before'))
  const raw = append('c-1', { events: [noted('a'), noted('b')], expectedRevision: 0 })
  const answers = await Promise.all(Array.from({ length: 8 }, () => committed(store, raw)))
  assert.equal((await logOf(store)).length, 3)
  assert.equal(answers.filter(({ duplicate }) => !duplicate).length, 1)
  for (const { revision, position } of answers) assert.deepEqual([revision, position], [2, 2])
}

const refusesOtherContent = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('c-0', { stream: rules }))
  await committed(store, append('c-1', { events: [noted('a'), noted('b')] }))
  const before = await logOf(store)
  for (const expectedRevision of [1, 'no-stream', 'any'] as const) {
    const other = append('c-1', { commandHash: otherHash, expectedRevision })
    const failure = await refused(store, other)
    const expected = { tag: 'CommandIdReused', commandId: 'c-1', stream: budget, revision: 1 }
    assert.deepEqual({ ...failure }, expected)
  }
  assert.deepEqual(await logOf(store), before)
}

const isOneForTheLedger = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('c-1'))
  const elsewhere = append('c-1', { stream: rules })
  const answer = await committed(store, elsewhere)
  assert.deepEqual([answer.stream, answer.position, answer.duplicate], [budget, 0, true])
  const failure = await refused(store, { ...elsewhere, commandHash: otherHash })
  assert.equal(failure.tag, 'CommandIdReused')
  assert.equal((await logOf(store)).length, 1)
}

const isOneForTheStream = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('c-1'))
  const answer = await committed(store, append('c-1', { stream: rules, commandHash: otherHash }))
  assert.deepEqual([answer.stream, answer.duplicate], [rules, false])
  assert.equal((await logOf(store)).length, 2)
}

const settles = async ({ store }: Stage): Promise<void> => {
  const raw = append('c-1', { events: [noted('a', 'Asked'), noted('b')] })
  const settle = (stream: typeof budget, commandId: string, commandHash = sha256Hex(commandId)) =>
    store.settle(stream, commandId, commandHash)()
  const before = await settle(budget, 'c-1')
  assert.ok(!isLeft(before) && before.right === null, 'a command not sent has no result')
  await committed(store, raw)
  await refused(store, append('c-2'))
  const found = await settle(budget, 'c-1')
  assert.ok(!isLeft(found) && found.right !== null, 'a committed command has a result')
  const { stream, revision, position, types } = found.right
  assert.deepEqual([stream, revision, position, types], [budget, 1, 1, ['Asked', 'Noted']])
  const absent = await settle(streamName('case', '7'), 'c-2')
  assert.ok(!isLeft(absent) && absent.right === null, 'a refused command has no result')
  const other = await settle(budget, 'c-1', otherHash)
  assert.ok(isLeft(other) && other.left.tag === 'CommandIdReused', 'another content is told apart')
  assert.equal((await logOf(store)).length, 2)
}

const isTakenOnceConcurrently = async ({ store }: Stage): Promise<void> => {
  const first = append('c-1')
  const other = append('c-1', { commandHash: otherHash })
  const outcomes = await Promise.all([appendEvents(store, first), appendEvents(store, other)])
  const tags = outcomes.map((outcome) => (isLeft(outcome) ? outcome.left.tag : 'committed'))
  assert.deepEqual(tags.toSorted(), ['CommandIdReused', 'committed'])
  assert.equal((await logOf(store)).length, 1)
}

/** Command ids: a repeat is one event for ever, another content under the same id is refused. */
export const repeating = (scope: 'ledger' | 'stream'): readonly Trial[] => [
  { name: 'a repeat after a lost reply is one event and gets the first answer', run: isOneEvent },
  { name: 'a repeat is found however many appends came after', run: isFoundLater },
  { name: 'concurrent repeats of one command are one event', run: isOneEventConcurrently },
  { name: 'a command id with another content is refused', run: refusesOtherContent },
  { name: 'of two contents sent at once under one id one is taken', run: isTakenOnceConcurrently },
  scope === 'ledger'
    ? { name: 'a command id is one for the whole ledger', run: isOneForTheLedger }
    : { name: 'a command id is one for each stream', run: isOneForTheStream },
  { name: 'settle tells what a command did, or that it did nothing', run: settles },
]
