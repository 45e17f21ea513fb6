import { setImmediate } from 'node:timers/promises'
import { answeringThread, type LedgerElsewhere } from '@coflyfr/core'
import type { AuditedLedger } from '../../audited-ledger.ts'
import { everyRule, type RuleBook } from '../rule-book.ts'
import { type Answer, type Answering, answering, type Job } from './answer-to.ts'
import { openElsewhere } from './open-elsewhere.ts'

/** The program of a thread lies beside this file, as TypeScript or as built. */
const program = new URL(`./job.thread${import.meta.url.slice(-3)}`, import.meta.url)

/**
 * What is read of a log becomes garbage at once. A larger young generation would only let more of it pile up, and be no
 * faster.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 32 }

/** Decides what still has to be done, and takes the answers. */
export interface Asker {
  /** Whether the answer to a job is still needed. */
  readonly isWanted: (job: Job) => boolean
  /** Called with the answers, in the order of the jobs. */
  readonly answered: (job: Job, answer: Answer) => void
}

/** A worker that does one job after another. */
export interface Hand {
  readonly takes: (job: Job) => boolean
  readonly answer: Answering
  readonly leave: () => Promise<unknown>
}

const everything = (): boolean => true

/** A thread of its own, which decides by the rules of this release. */
export const handOfWorker = (elsewhere: LedgerElsewhere): Hand => {
  const thread = answeringThread<Job, Answer>(program, { workerData: elsewhere, resourceLimits })
  return { takes: everything, answer: thread.ask, leave: thread.end }
}

/** Jobs that cannot be interrupted and take half a second or more for a long log. */
const isLong = ({ kind }: Job): boolean => kind === 'storage' || kind === 'commands'

/** The calling thread as one more worker, for jobs that free its event loop between two pages. */
export const handBesideOthers = (elsewhere: LedgerElsewhere): Hand => {
  const closing = new AsyncDisposableStack()
  const opened = async (): Promise<Answering> =>
    answering(closing.use(await openElsewhere(elsewhere)), async () => everyRule)
  let answer: Promise<Answering> | undefined
  return {
    takes: (job) => !isLong(job),
    answer: async (job) => {
      answer ??= opened()
      return (await answer)(job)
    },
    leave: () => closing.disposeAsync(),
  }
}

/** The calling thread as a worker, on the ledger that it has open. */
export const handOfThisThread = (ledger: AuditedLedger, rules: RuleBook): Hand => {
  const answer = answering(ledger, async () => rules)
  return {
    takes: everything,
    answer: async (job) => {
      await setImmediate()
      return answer(job)
    },
    leave: async () => {},
  }
}

/** Passes on answers in the order of the jobs, whoever finishes first; null for a job that was not wanted. */
const inOrder = (jobs: readonly Job[], answered: Asker['answered']) => {
  const waiting = new Map<number, Answer | null>()
  let next = 0
  return (number: number, given: Answer | null): void => {
    waiting.set(number, given)
    for (;;) {
      const job = jobs[next]
      const answer = waiting.get(next)
      if (job === undefined || answer === undefined) return
      waiting.delete(next)
      next += 1
      if (answer !== null) answered(job, answer)
    }
  }
}

/** A part that could not be checked counts as unsound. */
const unsound = (): Answer => ({ isSound: false })

/** Has jobs done by several hands. Each takes the next job that it can do whenever it has finished one. */
export const overThreads = async (
  hands: readonly Hand[],
  jobs: readonly Job[],
  { isWanted, answered }: Asker,
): Promise<void> => {
  const take = inOrder(jobs, answered)
  const left = [...jobs.entries()]

  const next = (hand: Hand): readonly [number: number, job: Job] | undefined => {
    const at = left.findIndex(([, job]) => hand.takes(job))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }

  const work = async (hand: Hand): Promise<void> => {
    try {
      for (;;) {
        const [number, job] = next(hand) ?? []
        if (number === undefined || job === undefined) return
        take(number, isWanted(job) ? await hand.answer(job).catch(unsound) : null)
      }
    } finally {
      await hand.leave()
    }
  }

  await Promise.all(hands.map(work))
}
