import assert from 'node:assert/strict'
import { appendBytesMax, type ExpectedRevision, epochInstant } from '@coflyfr/core'
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

/** Three events in the stream, and others around them, so that its last revision 2 is no position. */
const begin = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('r-1', { stream: rules }))
  await committed(store, append('b-1', { events: [noted('1'), noted('2')] }))
  await committed(store, append('b-2', { expectedRevision: 1 }))
  await committed(store, append('r-2', { stream: rules, expectedRevision: 0 }))
}

const takesTheRightOne = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('none'))
  await committed(store, append('zero', { expectedRevision: 0 }))
  await committed(store, append('one', { expectedRevision: 1 }))
  await committed(store, append('any', { expectedRevision: 'any' }))
  await committed(store, append('any-new', { stream: rules, expectedRevision: 'any' }))
  assert.equal((await logOf(store)).length, 5)
}

const refusesAs = async (
  { store }: Stage,
  expectedRevision: ExpectedRevision,
  actualRevision: number,
): Promise<void> => {
  const failure = await refused(store, append('wrong', { expectedRevision }))
  const expected = { tag: 'WrongRevision', stream: budget, expectedRevision, actualRevision }
  assert.deepEqual({ ...failure }, expected)
}

/** Refuses each of these, in a stream whose last revision is 2. */
const refuses =
  (...wrong: readonly ExpectedRevision[]) =>
  async (stage: Stage): Promise<void> => {
    await begin(stage)
    for (const expectedRevision of wrong) await refusesAs(stage, expectedRevision, 2)
  }

const refusesOnEmpty = async (stage: Stage): Promise<void> => {
  await committed(stage.store, append('elsewhere', { stream: rules }))
  for (const expectedRevision of [0, 1, 7]) await refusesAs(stage, expectedRevision, -1)
}

const refusedChangesNothing = async (stage: Stage): Promise<void> => {
  const { store } = stage
  await begin(stage)
  const before = { log: await logOf(store), head: await store.head() }
  const events = [noted('1'), noted('2'), noted('3')]
  const large = noted('x'.repeat(appendBytesMax))
  for (const wrong of [
    append('again', { events, expectedRevision: 'no-stream' }),
    append('again', { events, expectedRevision: 1 }),
    append('again', { events, expectedRevision: 3 }),
    append('b-2', { events, expectedRevision: 2, commandHash: '00'.repeat(32) }),
    append('again', { events, expectedRevision: 2, recordedAt: epochInstant }),
    append('again', { events: [noted('1'), large], expectedRevision: 2 }),
  ]) {
    await refused(store, wrong)
    assert.deepEqual({ log: await logOf(store), head: await store.head() }, before)
  }
  // A refusal binds nobody: the same command may come again, and finds its place where it should be.
  const next = await committed(store, append('again', { events, expectedRevision: 2 }))
  assert.deepEqual([next.revision, next.position, next.duplicate], [5, 7, false])
  assert.deepEqual((await logOf(store)).slice(0, 5), before.log)
}

/** Expected revisions: each form is enforced, and a refusal leaves no trace. */
export const expecting: readonly Trial[] = [
  { name: 'the right expected revision is taken in every form', run: takesTheRightOne },
  { name: "'no-stream' is refused on a stream that holds events", run: refuses('no-stream') },
  { name: 'a number is refused on an empty stream', run: refusesOnEmpty },
  { name: 'an expected revision too high is refused', run: refuses(3, 4, 1_000_000) },
  { name: 'an expected revision too low is refused, 0 and -1 too', run: refuses(1, 0, -1) },
  { name: 'a refused append changes nothing', run: refusedChangesNothing },
]
