import { streamName } from '@coflyfr/core'
import type { GeneratedAppend } from '../data/generated-append.ts'
import { appendsElsewhere } from '../loop/appends-elsewhere.ts'

/**
 * Streams of so many events, and how many there are of each: a stream is read once, so that nothing of it is at hand. As many
 * others are read before and not timed as it takes until a process has compiled what it reads with.
 */
const streamLengths = [
  { events: 10, streams: 100, untimed: 300 },
  { events: 100, streams: 50, untimed: 60 },
  { events: 1_000, streams: 6, untimed: 0 },
  { events: 10_000, streams: 3, untimed: 0 },
] as const

/** One of the streams that are read. */
export interface LongStream {
  readonly name: ReturnType<typeof streamName>
  readonly events: number
  readonly isTimed: boolean
}

/** The streams beside a ledger of so many events, none longer than it; the short ones first, and before them those that are not timed. */
export const longStreams = (ledgerEvents: number): readonly LongStream[] => {
  const all = streamLengths
    .filter(({ events }) => events <= ledgerEvents)
    .flatMap(({ events, streams, untimed }) =>
      Array.from({ length: untimed + streams }, (_, number) => ({
        name: streamName('long', `${events}-${number}`),
        events,
        isTimed: number >= untimed,
      })),
    )
  return [...all.filter(({ isTimed }) => !isTimed), ...all.filter(({ isTimed }) => isTimed)]
}

const contentCount = 1_000

/** Their events in turn, so that a stream's events lie far from each other, as those of a case of some years do. */
export function* longStreamAppends(
  seed: number,
  streams: readonly LongStream[],
): Generator<GeneratedAppend> {
  const contents = appendsElsewhere(seed, contentCount, 'long')
  const longest = Math.max(...streams.map(({ events }) => events))
  let number = 0
  for (let revision = 0; revision < longest; revision += 1) {
    for (const { name, events } of streams) {
      if (revision >= events) continue
      const content = contents[number % contentCount]!
      const commandId = `long-${number}`
      const options = { ...content.options, commandId, expectedRevision: 'any' } as const
      const event = { ...content.event, commandId, correlationId: commandId }
      yield { stream: name, revision, event, options }
      number += 1
    }
  }
}
