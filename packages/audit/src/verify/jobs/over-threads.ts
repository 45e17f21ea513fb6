import { setImmediate } from 'node:timers/promises'
import { answeringThread, type LedgerElsewhere } from '@coflyfr/core'
import type { AuditedLedger } from '../../audited-ledger.ts'
import { everyRule, type RuleBook } from '../rule-book.ts'
import { type Answer, type Answering, answering, type Job } from './answer-to.ts'
import { openElsewhere } from './open-elsewhere.ts'

/** The file of a thread lies beside this one, as it was written or as it was built. */
const program = new URL(`./job.thread${import.meta.url.slice(-3)}`, import.meta.url)

/** What is read of a log dies young; in a larger space for the new more of it would lie about, and take no less time. */
const resourceLimits = { maxYoungGenerationSizeMb: 32 }

/** Says what to do, and looks at what was found. */
export interface Asker {
  /** Whether an answer to a job is still of use. */
  readonly isWanted: (job: Job) => boolean
  /** Is given the answers in the order of the jobs. */
  readonly answered: (job: Job, answer: Answer) => void
}

/** What does one job after the other. */
export interface Hand {
  readonly takes: (job: Job) => boolean
  readonly answer: Answering
  readonly leave: () => Promise<unknown>
}

const everything = (): boolean => true

/** Another thread, which decides by the rules of this release. */
export const handOfWorker = (elsewhere: LedgerElsewhere): Hand => {
  const thread = answeringThread<Job, Answer>(program, { workerData: elsewhere, resourceLimits })
  return { takes: everything, answer: thread.ask, leave: thread.end }
}

/** What cannot be interrupted, and takes half a second or more of a long log. */
const isLong = ({ kind }: Job): boolean => kind === 'storage' || kind === 'commands'

/** The thread that asks, as one more of those that do jobs page by page: its loop is free between two pages. */
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

/** The thread that asks. */
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

/** Hands out answers in the order of the jobs, whoever is done first; null stands for a job that was not wanted. */
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

/** A part of a ledger that cannot be looked at is not sound. */
const unsound = (): Answer => ({ isSound: false })

/** Has jobs done by hands, each of which gets the next job that it takes when it is done with one. */
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
