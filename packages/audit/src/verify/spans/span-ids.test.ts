import {
  epochInstant,
  eventIdOfColumns,
  type LeafColumns,
  plainDate,
  streamName,
} from '@coflyfr/core'
import { expect, test } from 'vitest'
import { spanIds } from './span-ids.ts'

const origin = 'council.example/ledger'

/** An event with the right id for its place in an append of `count` events. */
const eventOf = (stream: string, commandId: string, number = 0, count = 1): LeafColumns => {
  const content = {
    stream: streamName(stream),
    commandId,
    type: 'Noted',
    effectiveOn: plainDate('2023-09-19'),
    canonicalData: '{}',
  }
  const context = '[]'
  return {
    ...content,
    context,
    id: eventIdOfColumns({ origin, number, count, ...content }, context),
    revision: 0,
    schemaVersion: 1,
    recordedAt: epochInstant,
    actor: { id: 'u-1', role: 'auditor' },
    commandHash: '00',
    correlationId: commandId,
    causationId: null,
  }
}

const isSound = (before: LeafColumns | null, ...events: readonly LeafColumns[]): boolean => {
  const ids = spanIds(origin, before)
  return events.map((event) => ids.take(event)).every(Boolean) && ids.finish()
}

test('appends of one event and of several are accepted, unless one is cut short', () => {
  const [one, two] = [eventOf('case-1', 'c-1', 0, 2), eventOf('case-1', 'c-1', 1, 2)]
  expect(isSound(null, one, two, eventOf('case-2', 'c-2'))).toBe(true)
  // An append is checked by the span in which it began.
  expect(isSound(one, two, eventOf('case-2', 'c-2'))).toBe(true)
  expect(isSound(null, one, eventOf('case-2', 'c-2'))).toBe(false)
})

test('two consecutive appends of one command in different streams are refused', () => {
  const first = eventOf('case-1', 'c-1')
  expect(isSound(null, first, eventOf('case-2', 'c-1'))).toBe(false)
  expect(isSound(first, eventOf('case-2', 'c-1'))).toBe(false)
  expect(isSound(first, eventOf('case-2', 'c-2'))).toBe(true)
})

test('every id of an append of several is checked, and so is their number', () => {
  const [first, second, third] = [0, 1, 2].map((number) => eventOf('case-1', 'c-1', number, 3))
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three')
  const next = eventOf('case-2', 'c-2')
  expect(isSound(null, first, second, third, next)).toBe(true)
  expect(isSound(null, first, second, next)).toBe(false)
  for (const number of [0, 1, 2]) {
    const events = [first, second, third].map((event, index) =>
      index === number ? { ...event, canonicalData: '{"forged":true}' } : event,
    )
    expect(isSound(null, ...events, next)).toBe(false)
  }
})

test('an append may continue after the span in which it began', () => {
  const [one, two] = [eventOf('case-1', 'c-1', 0, 2), eventOf('case-1', 'c-1', 1, 2)]
  const begun = spanIds(origin, null)
  expect(begun.take(one)).toBe(true)
  expect(begun.goesOnWith(two)).toBe(true)
  expect(begun.goesOnWith(eventOf('case-2', 'c-2'))).toBe(false)
  expect(begun.finish()).toBe(true)
  const before = spanIds(origin, one)
  expect(before.goesOnWith(two)).toBe(false)
  expect(before.finish()).toBe(true)
})
