import { StoreFault } from '@coflyfr/core'
import type { WaitingAppend } from './answer-appends.ts'
import type { Answer, AppendGroup } from './append-group.ts'
import type { Checkpointer } from './checkpointer.ts'
import type { Connection } from './connection.ts'
import type { EncodedAppend } from './encode.ts'
import { groupOverTurns } from './group-over-turns.ts'
import { lockPauseMs } from './transaction.ts'

/** The appends that wait to be stored. */
export interface AppendQueue {
  /**
   * Answers once the append is committed or refused. Rejects with a `StoreFault` if it was certainly not stored, and with
   * whatever `encode` throws. Each append has this one promise only: thousands may wait, and the garbage collector has to
   * move them all.
   */
  readonly add: (encode: () => EncodedAppend) => Promise<Answer>
  /** Resolves when nothing waits any more. */
  readonly drained: () => Promise<void>
}

/** Does a step, of about a millisecond, of what that many appends need first; true once they can begin. */
export type PrepareAppends = (appends: number) => boolean

/** How long the queue may grow, and how long an append may wait for another process. */
export interface QueueLimits {
  readonly appendQueueMax: number
  readonly busyTimeoutMs: number
}

/**
 * Makes the queue. Each turn of the event loop takes as many appends as fit into a few milliseconds, in the order in
 * which they came. While more of them wait, the transaction stays open for several turns: its appends share one sync, and
 * a page that many of them change is written once. A full queue refuses, so that callers who do not wait for answers
 * cannot fill the memory.
 */
export const appendQueue = (
  connection: Connection,
  prepare: PrepareAppends,
  appendGroup: AppendGroup,
  checkpoints: Checkpointer,
  { appendQueueMax, busyTimeoutMs }: QueueLimits,
): AppendQueue => {
  const waiting: WaitingAppend[] = []
  const group = groupOverTurns(connection, appendGroup, waiting)
  const onDrained: (() => void)[] = []
  let isScheduled = false
  let busySinceMs: number | null = null

  const take = (): void => {
    group.stayOpen()
    connection.turns.take(flush)
  }

  const isTriedAgain = (): boolean => {
    busySinceMs ??= performance.now()
    return performance.now() - busySinceMs < busyTimeoutMs
  }

  /** False if another process is writing. */
  const workOnNext = (): boolean => {
    const some = group.next()
    // Empty if a reader of the connection caused the commit after the last append had been inserted.
    if (some.length === 0 || !prepare(some.length)) return true
    if (waiting.length > 1) checkpoints.shared()
    const busy = group.work(some)
    if (busy !== null && isTriedAgain()) return false
    if (busy !== null) group.fail(busy, some)
    busySinceMs = null
    return true
  }

  const flush = (): void => {
    const paused = connection.pause()
    if (paused !== null && (paused.beside === 'nothing' || !group.goesOn())) {
      paused.until.finally(take)
      return
    }
    if (paused === null && group.isDue()) group.commit()
    else if (!workOnNext()) {
      setTimeout(take, lockPauseMs())
      return
    }
    isScheduled = waiting.length > 0
    if (isScheduled) take()
    else for (const resolve of onDrained.splice(0)) resolve()
  }

  return {
    add: (encode) =>
      new Promise((resolve, reject) => {
        const append = encode()
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

const queueFull = (path: string, length: number): StoreFault =>
  new StoreFault(
    'Unavailable',
    `Cannot append to "${path}": ${length} appends are waiting, and nothing of this one was stored; wait for answers`,
  )
