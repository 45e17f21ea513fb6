import { type Instant, instantOfMicroseconds, streamName } from '@coflyfr/core'
import { appendList } from '../append/append-list.ts'
import type { GeneratedAppend } from '../data/generated-append.ts'

/** The appends of one caller, in the order in which it waits for each. */
export interface CallerAppends {
  readonly warmUp: readonly GeneratedAppend[]
  readonly timed: readonly GeneratedAppend[]
}

/** Some recorded time of the event at a position. */
export const recordedAtOf = (position: number): Instant =>
  instantOfMicroseconds(1_700_000_000_000_000 + position)

/**
 * Generated events for so many callers, each with a stream of its own: a bare client that has a hundred appends under
 * way needs a hundred revisions that it knows.
 */
export const clusterAppends = (
  seed: number,
  callers: number,
  events: number,
): readonly CallerAppends[] => {
  const { warmUp, timed } = appendList(seed, events)
  return Array.from({ length: callers }, (_, caller) => {
    const stream = streamName('case', String(caller))
    let revision = -1
    const take = (appends: readonly GeneratedAppend[]): readonly GeneratedAppend[] =>
      appends
        .filter((_, number) => number % callers === caller)
        .map((append) => {
          revision += 1
          const expectedRevision = revision === 0 ? 'no-stream' : revision - 1
          return { ...append, stream, revision, options: { ...append.options, expectedRevision } }
        })
    return { warmUp: take(warmUp), timed: take(timed) }
  })
}

/** Runs the callers side by side, each waiting for its own answer before its next append. */
export const runCallers = async (
  callers: readonly (readonly GeneratedAppend[])[],
  append: (one: GeneratedAppend) => Promise<void>,
): Promise<void> => {
  await Promise.all(
    callers.map(async (appends) => {
      for (const one of appends) await append(one)
    }),
  )
}
