import { memoryStore, openLedger, type StreamName, streamName } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { recentEvents } from '../recent-events.ts'
import { streamsOfOthers } from './streams-of-others.ts'

const opened = async () => {
  const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
  await openLedger(store, { history: false, refusalsKept: true })
  const read: string[] = []
  const asked: string[] = []
  const others = streamsOfOthers(
    {
      readStream: (stream, options) => {
        read.push(stream)
        return store.readStream(stream, options)
      },
      hasStreamOf: (beginning) => {
        asked.push(beginning)
        return ['', 'ledger', 'privacy-', 'privacy-2'].includes(beginning)
      },
    },
    recentEvents(),
  )
  return { others, read, asked }
}

const privacy = (id: string): StreamName => streamName('privacy', id)

test('the end of a stream that holds nothing is known without reading it', async () => {
  const { others, read, asked } = await opened()
  expect(others.endAt(privacy('1'), 1)).toBe(-1)
  expect(others.endAt(streamName('scale', 'a'), 1)).toBe(-1)
  expect(others.endAt(streamName('scale', 'b'), 1)).toBe(-1)
  expect(read).toEqual([])
  expect(asked).toEqual(['privacy-', 'privacy-1', 'scale-'])
})

test('the end of a stream that may hold something is known once it was read', async () => {
  const { others, read } = await opened()
  for (const [stream, end] of [
    [streamName('ledger'), 0],
    [privacy('2'), -1],
  ] as const) {
    expect(others.endAt(stream, 1)).toBeNull()
    await others.come(stream, 1)
    expect(others.endAt(stream, 1)).toBe(end)
  }
  expect(read).toEqual(['ledger', 'privacy-2'])
})
