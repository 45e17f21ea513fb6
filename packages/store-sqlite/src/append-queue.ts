import { type OutcomeUnknown, StoreFault } from '@coflyfr/core'
import { left } from 'fp-ts/lib/Either.js'
import type { Answer, AppendGroup } from './append-group.ts'
import type { Checkpointer } from './checkpointer.ts'
import type { Connection } from './connection.ts'
import type { EncodedAppend } from './encode.ts'
import { groupPace } from './group-pace.ts'
import { lockPauseMs } from './transaction.ts'

/** Bytes of data in one transaction at most, but for a single append, which has its own limit. */
const groupBytesMax = 4_000_000

/** Appends on their way to the disk. */
export interface AppendQueue {
  /** Answers once the append is committed or refused; throws `StoreFault` where it certainly was not stored. */
  readonly add: (append: EncodedAppend) => Promise<Answer>
  /** Resolves when nothing waits any more. */
  readonly drained: () => Promise<void>
}

/** Goes a step of a millisecond or so towards so many appends; true where they can begin. */
export type PrepareAppends = (appends: number) => boolean

/** How long the queue may grow, and how long an append may wait for another process. */
export interface QueueLimits {
  readonly appendQueueMax: number
  readonly busyTimeoutMs: number
}

interface Waiting {
  readonly append: EncodedAppend
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Makes the queue: the appends of one turn of the event loop share a transaction, and so the disk's answer, as many as keep
 * the loop for a few milliseconds; the others follow in the order in which they came, so that nobody is passed over. A
 * queue that is full refuses, so that callers who do not wait for answers cannot fill the memory.
 */
export const appendQueue = (
  connection: Connection,
  prepare: PrepareAppends,
  appendGroup: AppendGroup,
  checkpoints: Checkpointer,
  { appendQueueMax, busyTimeoutMs }: QueueLimits,
): AppendQueue => {
  const waiting: Waiting[] = []
  const onDrained: (() => void)[] = []
  const pace = groupPace()
  let isScheduled = false
  let busySinceMs: number | null = null

  const take = (): void => connection.turns.take(flush)

  const flush = (): void => {
    const paused = connection.pause()
    if (paused !== null) {
      paused.finally(take)
      return
    }
    const group = waiting.slice(0, groupLength(waiting, pace.appendsMax()))
    if (!prepare(group.length)) {
      take()
      return
    }
    if (group.length > 1) checkpoints.shared()
    const start = performance.now()
    const attempt = attemptOrRefusal(() => appendGroup(group.map(({ append }) => append)))
    if (attempt.tag === 'Busy') {
      busySinceMs ??= performance.now()
      if (performance.now() - busySinceMs < busyTimeoutMs) {
        setTimeout(take, lockPauseMs())
        return
      }
    }
    busySinceMs = null
    if (attempt.tag === 'Committed') {
      const { workMs } = attempt.result
      pace.took({ appends: group.length, workMs, commitMs: performance.now() - start - workMs })
    }
    waiting.splice(0, group.length)
    answer(group, attempt)
    for (const wake of connection.committed) wake()
    isScheduled = waiting.length > 0
    if (isScheduled) take()
    else for (const resolve of onDrained.splice(0)) resolve()
  }

  return {
    add: (append) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= appendQueueMax) throw queueFull(connection.path, waiting.length)
        waiting.push({ append, resolve, reject })
        if (isScheduled) return
        isScheduled = true
        take()
      }),
    drained: () =>
      new Promise((resolve) => {
        if (isScheduled) onDrained.push(resolve)
        else resolve()
      }),
  }
}

const groupLength = (waiting: readonly Waiting[], appendsMax: number): number => {
  let bytes = 0
  const length = waiting.findIndex(({ append }, number) => {
    bytes += append.bytes
    return number === appendsMax || (number > 0 && bytes > groupBytesMax)
  })
  return length === -1 ? waiting.length : length
}

/** A store that must not be written any more refuses before it begins. */
const attemptOrRefusal = (attempt: () => ReturnType<AppendGroup>): ReturnType<AppendGroup> => {
  try {
    return attempt()
  } catch (error) {
    return { tag: 'RolledBack', error }
  }
}

const answer = (group: readonly Waiting[], attempt: ReturnType<AppendGroup>): void => {
  for (const [number, { append, resolve, reject }] of group.entries()) {
    const own = ownAnswer(append, attempt, number)
    if (own === undefined) reject('error' in attempt ? attempt.error : undefined)
    else resolve(own)
  }
}

/** The answer to one append of the group; undefined where it certainly was not stored. */
const ownAnswer = (
  append: EncodedAppend,
  attempt: ReturnType<AppendGroup>,
  number: number,
): Answer | undefined => {
  switch (attempt.tag) {
    case 'Committed':
      return attempt.result.answers[number]
    case 'Unknown':
      return left(outcomeUnknown(append, attempt.error))
    case 'Busy':
    case 'RolledBack':
      return undefined
  }
}

const outcomeUnknown = ({ stream, options }: EncodedAppend, error: unknown): OutcomeUnknown => ({
  tag: 'OutcomeUnknown',
  stream,
  commandId: options.commandId,
  cause: String(error),
})

const queueFull = (path: string, length: number): StoreFault =>
  new StoreFault(
    'Unavailable',
    `Cannot append to "${path}": ${length} appends are waiting, and nothing of this one was stored; wait for answers`,
  )
