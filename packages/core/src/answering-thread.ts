import { once } from 'node:events'
import type { ResourceLimits } from 'node:worker_threads'

/** Another thread of this process that answers questions. */
export interface AnsweringThread<Question, Answer> {
  /** Asks one question; ask the next when it is answered. Rejects if the thread fails, or has ended. */
  readonly ask: (question: Question) => Promise<Answer>
  readonly end: () => Promise<unknown>
}

/** What a thread is started with. */
export interface ThreadStart {
  /** What its program finds in `workerData`. */
  readonly workerData?: unknown
  readonly resourceLimits?: ResourceLimits
}

/**
 * Starts a thread whose program answers each message with one message. It loads its code while this thread carries on.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { answeringThread } from '@coflyfr/core'
 *
 * const program = new URL(`data:text/javascript,
 *   import { parentPort } from 'node:worker_threads';
 *   parentPort.on('message', (word) => parentPort.postMessage(word.length))`)
 * const thread = answeringThread<string, number>(program)
 * assert.equal(await thread.ask('virement'), 8)
 * await thread.end()
 * ```
 */
export const answeringThread = <Question, Answer>(
  program: URL,
  { workerData, resourceLimits }: ThreadStart = {},
): AnsweringThread<Question, Answer> => {
  // Most processes never start a thread: loading worker_threads only here starts each of them a millisecond sooner.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(program, { workerData, ...(resourceLimits && { resourceLimits }) })
  const ended = new AbortController()
  worker.once('exit', () => ended.abort())
  // A thread that fails while nobody asks would otherwise take the process with it; the next question rejects instead.
  worker.on('error', () => {})
  return {
    ask: async (question) => {
      worker.postMessage(question)
      const [answer] = await once(worker, 'message', { signal: ended.signal })
      return answer
    },
    end: () => worker.terminate(),
  }
}
