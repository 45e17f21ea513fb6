import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { LedgerElsewhere } from '../../audited-ledger.ts'
import type { Answer, Job } from './job.ts'

/** The file of a thread lies beside this one, as it was written or as it was built. */
const program = new URL(`./span-worker${import.meta.url.slice(-3)}`, import.meta.url)

/** Looks at the answer to a job; false where nothing more need be done. */
type Answered = (job: Job, answer: Answer) => boolean

/** Hands out answers in the order of the jobs, whichever thread is done first. */
const inOrder = (jobs: readonly Job[], answered: Answered) => {
  const waiting = new Map<number, Answer>()
  let next = 0
  return (number: number, given: Answer): boolean => {
    waiting.set(number, given)
    for (;;) {
      const job = jobs[next]
      const answer = waiting.get(next)
      if (job === undefined || answer === undefined) return true
      waiting.delete(next)
      next += 1
      if (!answered(job, answer)) return false
    }
  }
}

/**
 * Has jobs done by some threads: each gets the next job when it is done with one. Throws what a thread threw.
 *
 * @param answered is given every answer in the order of the jobs; where it says false, nothing more is done
 * @returns whether all was done
 */
export const overThreads = async (
  elsewhere: LedgerElsewhere,
  count: number,
  jobs: readonly Job[],
  answered: Answered,
): Promise<boolean> => {
  const take = inOrder(jobs, answered)
  let given = 0
  let isWanted = true

  const work = async (): Promise<void> => {
    const worker = new Worker(program, { workerData: elsewhere })
    const ended = new AbortController()
    worker.once('exit', () => ended.abort())
    try {
      while (isWanted && given < jobs.length) {
        const number = given
        given += 1
        worker.postMessage(jobs[number])
        const [answer] = await once(worker, 'message', { signal: ended.signal })
        if (!take(number, answer)) isWanted = false
      }
    } catch (error) {
      isWanted = false
      throw error
    } finally {
      await worker.terminate()
    }
  }

  await Promise.all(Array.from({ length: Math.min(count, jobs.length) }, work))
  return isWanted
}
