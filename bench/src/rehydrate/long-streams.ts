import { streamName } from '@coflyfr/core'
import type { GeneratedAppend } from '../data/generated-append.ts'
import { appendsElsewhere } from '../loop/appends-elsewhere.ts'

/**
 * Lengths of the streams, and how many there are of each. Every stream is read only once, so that none is in memory.
 * The untimed ones are read first, until the process has compiled its code.
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

/** The streams for a ledger of this many events, none longer than that: first those that are not timed, then by length. */
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

/** The events of the streams in turn, so that those of one stream are far apart, as the events of a long case are. */
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
