import type { Recorded } from '@coflyfr/core'
import { expect, test } from 'vitest'
import type { CommandGroup } from './command-groups.ts'
import { recentEvents } from './recent-events.ts'

const group = (stream: string, first: number, ...others: readonly number[]): CommandGroup => {
  const event = (revision: number) => ({ stream, revision }) as Recorded
  return [event(first), ...others.map(event)]
}

const revisions = (events: readonly Recorded[] | null): readonly number[] | null =>
  events?.map(({ revision }) => revision) ?? null

test('events of a stream are kept from the first that was not read yet', () => {
  const recent = recentEvents()
  recent.add(group('case-1', 0, 1))
  recent.add(group('case-2', 0))
  recent.add(group('case-1', 2))
  expect(revisions(recent.between('case-1', 0, 2))).toEqual([0, 1, 2])
  expect(revisions(recent.between('case-1', 2, 2))).toEqual([2])
  recent.add(group('case-1', 3))
  expect(revisions(recent.between('case-1', 3, 3))).toEqual([3])
  expect(recent.between('case-1', 2, 3)).toBeNull()
})

test('between is null if the stream ends elsewhere, or revisions are missing', () => {
  const recent = recentEvents()
  recent.add(group('case-1', 0, 1))
  expect(recent.between('case-1', 0, 0)).toBeNull()
  expect(recent.between('case-3', 0, 0)).toBeNull()
  recent.add(group('case-1', 3))
  expect(recent.between('case-1', 0, 3)).toBeNull()
  recent.add(group('case-2', 0, 2))
  expect(recent.between('case-2', 0, 2)).toBeNull()
})

test('the number of kept events is bounded', () => {
  const recent = recentEvents()
  for (let number = 0; number < 30_000; number += 1) recent.add(group(`case-${number}`, 0))
  expect(recent.between('case-0', 0, 0)).toBeNull()
  expect(revisions(recent.between('case-29999', 0, 0))).toEqual([0])
})
