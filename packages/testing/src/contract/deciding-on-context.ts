import assert from 'node:assert/strict'
import type { ReadSetEntry } from '@coflyfr/core'
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

const readAt = (revision: number, ...types: readonly string[]): readonly ReadSetEntry[] => [
  { stream: rules, revision, types },
]

const later = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('r-1', { stream: rules, events: [noted('a', 'RulesSet')] }))
  const events = [noted('b', 'Reviewed'), noted('c', 'RulesSet')]
  await committed(store, append('r-2', { stream: rules, events, expectedRevision: 0 }))
}

const refusesMoved = async (stage: Stage): Promise<void> => {
  const { store } = stage
  await later(stage)
  for (const [revision, types] of [
    [0, ['RulesSet']],
    [-1, ['RulesSet', 'Absent']],
    [1, ['Reviewed', 'RulesSet']],
  ] as const) {
    const failure = await refused(store, append('b-1', { context: readAt(revision, ...types) }))
    const expected = {
      tag: 'ContextMoved',
      stream: rules,
      readRevision: revision,
      actualRevision: 2,
    }
    assert.deepEqual({ ...failure }, expected)
  }
  assert.equal((await logOf(store)).length, 3)
  // Read again, the same command is taken.
  await committed(store, append('b-1', { context: readAt(2, 'RulesSet') }))
}

const takesUnrelated = async (stage: Stage): Promise<void> => {
  const { store } = stage
  await later(stage)
  await committed(store, append('b-1', { context: readAt(1, 'Reviewed') }))
  await committed(store, append('b-2', { context: readAt(0, 'Absent'), expectedRevision: 0 }))
  await committed(store, append('b-3', { context: readAt(0), expectedRevision: 1 }))
  const empty = [{ stream: budget, revision: 2, types: ['Noted'] }]
  await committed(store, append('r-3', { stream: rules, context: empty, expectedRevision: 2 }))
  assert.equal((await logOf(store)).length, 7)
}

const finds = async (stage: Stage): Promise<void> => {
  const { store } = stage
  await later(stage)
  const context = [...readAt(2, 'RulesSet'), { stream: budget, revision: -1, types: ['Noted'] }]
  await committed(store, append('b-1', { context }))
  const failure = await refused(store, append('c-1', { context, expectedRevision: 0 }))
  const expected = { tag: 'ContextMoved', stream: budget, readRevision: -1, actualRevision: 0 }
  assert.deepEqual({ ...failure }, expected)
}

const refusesMovedLog = async (stage: Stage): Promise<void> => {
  const { store } = stage
  await later(stage)
  const read = (after: number, ...types: readonly string[]) => ({ logRead: { after, types } })
  for (const [after, types, readRevision] of [
    [1, ['RulesSet'], 1],
    [-1, ['RulesSet', 'Absent'], -1],
    [0, ['Reviewed', 'RulesSet'], 0],
  ] as const) {
    const failure = await refused(store, append('b-1', read(after, ...types)))
    const expected = { tag: 'ContextMoved', stream: rules, readRevision, actualRevision: 2 }
    assert.deepEqual({ ...failure }, expected)
  }
  assert.equal((await logOf(store)).length, 3)
  await committed(store, append('b-1', read(1, 'Reviewed')))
  await committed(store, append('b-2', { ...read(2, 'RulesSet'), expectedRevision: 0 }))
}

const leavesMoved = async (stage: Stage): Promise<void> => {
  const { store } = stage
  await later(stage)
  await committed(store, append('b-1', { context: readAt(0, 'RulesSet') }))
  const [event] = (await logOf(store)).slice(-1)
  assert.deepEqual(event?.context, [{ stream: rules, revision: 0 }])
}

/** What a decision read elsewhere: checked where the store says that it does, recorded everywhere. */
export const decidingOnContext = (checksReadSet: boolean): readonly Trial[] =>
  checksReadSet
    ? [
        { name: 'an append whose context moved is refused', run: refusesMoved },
        { name: 'an event of another type does not move a context', run: takesUnrelated },
        { name: 'a context moves with any of its streams', run: finds },
        { name: 'an append that read the log is refused where it moved', run: refusesMovedLog },
      ]
    : [{ name: 'a context that moved is recorded and left to verify', run: leavesMoved }]
