/** A thread of an audit: opens the ledger by its own connection, and does the jobs it is sent one after another. */
import { parentPort, workerData } from 'node:worker_threads'
import type { RuleBook } from '../rule-book.ts'
import { answering, type Job } from './answer-to.ts'
import { openElsewhere } from './open-elsewhere.ts'

const ledger = await openElsewhere(workerData)

/** Loaded for the first share: a check of the rows alone need not wait for the rules. */
const rules = async (): Promise<RuleBook> => (await import('../rule-book.ts')).everyRule

const answer = answering(ledger, rules)

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await answer(job))
})
