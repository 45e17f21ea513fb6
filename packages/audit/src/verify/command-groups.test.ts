import type { Recorded } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { commandGroups } from './command-groups.ts'

const event = (stream: string, commandId: string) => ({ stream, commandId }) as Recorded

async function* batches(...all: readonly (readonly Recorded[])[]) {
  yield* all
}

const sizes = async (...all: readonly (readonly Recorded[])[]): Promise<readonly number[]> => {
  const lengths: number[] = []
  for await (const group of commandGroups(batches(...all))) lengths.push(group.length)
  return lengths
}

test('consecutive events of one command in one stream are one append, even across batches', async () => {
  const [one, two] = [event('a', 'c-1'), event('a', 'c-2')]
  expect(await sizes([one, one], [one, two], [two])).toEqual([3, 2])
})

test('events of different streams belong to different appends', async () => {
  expect(await sizes([event('a', 'c-1'), event('b', 'c-1')])).toEqual([1, 1])
})

test('an empty log has no appends', async () => {
  expect(await sizes([], [])).toEqual([])
})
