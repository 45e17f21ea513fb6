import {
  type Envelope,
  epochInstant,
  instantOfMicroseconds,
  plainDate,
  streamName,
} from '@coflyfr/core'
import { expect, test } from 'vitest'
import { emptyLogIndex } from './log-index.ts'

const eventAt = (revision: number): Envelope => ({
  stream: streamName('case', '1'),
  revision,
  id: '6ba7b810-9dad-51d1-80b4-00c04fd430c8',
  type: 'Noted',
  schemaVersion: 1,
  effectiveOn: plainDate('2023-11-15'),
  recordedAt: instantOfMicroseconds(revision * 10),
  actor: { id: 'u-1', role: 'auditor' },
  commandId: 'c-1',
  commandHash: '00',
  correlationId: 'c-1',
  causationId: null,
  context: [],
  data: {},
})

/** More than lie together in one part of a column. */
const total = 70_000

test('an index finds places and times across its parts', () => {
  const index = emptyLogIndex()
  expect([index.positionAt(epochInstant), index.positionOf(0)]).toEqual([-1, null])
  for (let position = 0; position < total; position += 1) {
    expect(index.add({ commit: position * 64 }, eventAt(position))).toBe(position)
  }
  for (const position of [0, 65_535, 65_536, total - 1]) {
    expect(index.commitAt(position)).toBe(position * 64)
    expect(index.positionOf(position * 64)).toBe(position)
    expect(index.positionOf(position * 64 + 1)).toBe(null)
    expect(index.positionAt(instantOfMicroseconds(position * 10 + 5))).toBe(position)
  }
  expect(index.size()).toBe(total)
  expect(() => index.add({ commit: 1 }, eventAt(0))).toThrow(/in the past of \$all/)
})

test('the end of the log moves with every event, however often it was asked for', () => {
  const index = emptyLogIndex()
  expect(index.head()).toEqual({ size: 0, recordedAt: null, historyOpen: false })
  for (const position of [0, 1, 2]) {
    index.add({ commit: position }, eventAt(position))
    const recordedAt = instantOfMicroseconds(position * 10)
    expect(index.head()).toMatchObject({ size: position + 1, recordedAt })
    expect(index.head()).toBe(index.head())
  }
})
