import { type Recorded, streamName } from '@coflyfr/core'
import { expect, test } from 'vitest'
import type { CommandGroup } from '../command-groups.ts'
import { type OwnStreams, ownStreams } from './own-streams.ts'

const one = streamName('case', '1')

const other = streamName('case', '2')

const group = (stream: string, first: number, ...others: readonly number[]): CommandGroup => {
  const event = (revision: number) => ({ stream, revision }) as Recorded
  return [event(first), ...others.map(event)]
}

const comeTo = (...groups: readonly CommandGroup[]): OwnStreams => {
  const own = ownStreams()
  for (const each of groups) {
    own.come(each[0].stream)
    own.take(each)
  }
  return own
}

const folded = (revision: number) => ({ state: `up to ${revision}`, revision })

const revisions = (events: readonly Recorded[] | null): readonly number[] | null =>
  events?.map(({ revision }) => revision) ?? null

test('a stream belongs to the share once the pass has met it, and ends at the events taken so far', () => {
  const own = ownStreams()
  expect(own.revisionOf(one)).toBeUndefined()
  own.come(one)
  expect(own.revisionOf(one)).toBe(-1)
  own.take(group(one, 0, 1))
  own.come(other)
  expect(own.has(one)).toBe(true)
  expect(own.revisionOf(one)).toBe(1)
  own.come(one)
  expect(own.revisionOf(one)).toBe(1)
  expect(own.has(streamName('case', '3'))).toBe(false)
})

test('states are kept by the name of their fold, and a newer one replaces the one before', () => {
  const own = comeTo(group(one, 0), group(other, 0))
  own.keep({ name: 'case', stream: one }, folded(0))
  own.keep({ name: 'clocks', stream: one }, folded(0))
  own.keep({ name: 'case', stream: one }, folded(1))
  expect(own.get({ name: 'case', stream: one })).toEqual(folded(1))
  expect(own.get({ name: 'clocks', stream: one })).toEqual(folded(0))
  expect(own.get({ name: 'case', stream: other })).toBeUndefined()
})

test('events are kept from the first that was not read yet', () => {
  const own = comeTo(group(one, 0, 1), group(other, 0), group(one, 2))
  expect(own.eventsFrom(one, 3)).toEqual([])
  expect(revisions(own.eventsFrom(one, 0))).toEqual([0, 1, 2])
  expect(revisions(own.eventsFrom(one, 2))).toEqual([2])
  own.take(group(one, 3))
  expect(revisions(own.eventsFrom(one, 3))).toEqual([3])
  expect(own.eventsFrom(one, 2)).toBeNull()
  expect(own.eventsFrom(streamName('case', '3'), 0)).toBeNull()
})

test('an event that is folded already when it is taken is replaced by the next', () => {
  const own = comeTo(group(one, 0))
  own.keep({ name: 'case', stream: one }, folded(1))
  own.take(group(one, 1))
  own.take(group(one, 2))
  expect(revisions(own.eventsFrom(one, 2))).toEqual([2])
  expect(own.eventsFrom(one, 1)).toBeNull()
})

test('eventsFrom is null if revisions are missing', () => {
  expect(comeTo(group(one, 0), group(one, 2)).eventsFrom(one, 1)).toBeNull()
  expect(comeTo(group(one, 0, 2)).eventsFrom(one, 0)).toBeNull()
  expect(comeTo(group(one, 1)).eventsFrom(one, 0)).toBeNull()
})

test('the number of kept events of a stream that nobody reads is bounded', () => {
  const many = Array.from({ length: 2_500 }, (_, number) => group(one, number))
  const own = comeTo(...many)
  expect(own.eventsFrom(one, 0)).toBeNull()
  expect(revisions(own.eventsFrom(one, 2_499))).toEqual([2_499])
})
