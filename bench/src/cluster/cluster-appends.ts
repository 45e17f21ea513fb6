import { type Instant, instantOfMicroseconds, streamName } from '@coflyfr/core'
import { appendList } from '../append/append-list.ts'
import type { GeneratedAppend } from '../data/generated-append.ts'

/** The appends of one caller, in order. */
export interface CallerAppends {
  readonly warmUp: readonly GeneratedAppend[]
  readonly timed: readonly GeneratedAppend[]
}

/** An invented recorded time of the event at a position. */
export const recordedAtOf = (position: number): Instant =>
  instantOfMicroseconds(1_700_000_000_000_000 + position)

/**
 * Generated events for several callers, each with its own stream: a bare client with a hundred appends in flight must know
 * a hundred revisions.
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

/** Runs the callers at the same time, each waiting for its own answer before its next append. */
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
