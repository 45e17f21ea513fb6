/** A thread of an audit: opens the ledger for itself, and does the jobs that it is sent one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import type { RuleBook } from '../rule-book.ts'
import { answering, type Job } from './answer-to.ts'
import { openElsewhere } from './open-elsewhere.ts'

const ledger = await openElsewhere(workerData)

/** Loaded when the first share is asked for: whoever asks about the rows alone need not wait for them. */
const rules = async (): Promise<RuleBook> => (await import('../rule-book.ts')).everyRule

const answer = answering(ledger, rules)

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await answer(job))
})
