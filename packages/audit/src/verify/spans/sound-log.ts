import type { AuditedLedger } from '../../audited-ledger.ts'
import type { Job } from './answer-to.ts'
import { joinSpans } from './join-spans.ts'
import { overThreads } from './over-threads.ts'

/** How a long log is shared out among threads. */
export interface ThreadsGiven {
  /** A shorter log is audited row by row in one thread: starting others would take longer. */
  readonly fromEvents?: number
  /** Threads besides the one that asks, which does all where there are none; as many as there are processors left by default. */
  readonly threads?: number
  /** Events that one thread looks at, one after the other. */
  readonly spanEvents?: number
  /** Shares of the streams whose commands are decided one share after the other. */
  readonly shares?: number
}

/** Below this, one thread is done before others are there. */
const longFrom = 20_000

/** Spans for each thread: enough that none waits long for the last one, few enough that their streams are not told often. */
const spansOfThread = 8

/** Whether a log is long enough for threads, and can be read by them. */
export const isForThreads = (
  { tree: { elsewhere } }: AuditedLedger,
  size: number,
  { fromEvents = longFrom }: ThreadsGiven,
): boolean => elsewhere !== undefined && size > 0 && size >= fromEvents

/**
 * Whether the storage, and every row of a log up to a size, are sound; over several threads.
 *
 * @param ended says that nobody waits for the answer any more
 */
export const isSoundLog = async (
  ledger: AuditedLedger,
  size: number,
  { threads = 1, spanEvents }: ThreadsGiven,
  ended: AbortSignal,
): Promise<boolean> => {
  const length = spanEvents ?? Math.ceil(size / (spansOfThread * Math.max(1, threads)))
  const jobs: Job[] = [{ kind: 'storage' }]
  for (let from = 0; from < size; from += length)
    jobs.push({ kind: 'span', from, to: Math.min(from + length, size), size })
  const joined = joinSpans()
  const isSound = await overThreads(ledger, threads, jobs, (job, answer) => {
    if (!answer.isSound || ended.aborted) return false
    return (
      job.kind === 'storage' || (answer.order !== undefined && joined.take(job.from, answer.order))
    )
  })
  return isSound && joined.finish()
}
