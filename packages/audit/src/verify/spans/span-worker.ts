/** A thread of an audit: opens the ledger for itself, and does the jobs that it is sent one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import type { AuditedLedger, LedgerElsewhere } from '../../audited-ledger.ts'
import type { Answer, Job } from './job.ts'
import { soundSpan } from './sound-span.ts'

const answerTo = (ledger: AuditedLedger, job: Job): Answer => {
  if (job.kind === 'storage') return { isSound: ledger.integrityProblems().length === 0 }
  const order = soundSpan(ledger, job)
  return order === null ? { isSound: false } : { isSound: true, order }
}

const elsewhere: LedgerElsewhere = workerData
const { openStore } = await import(elsewhere.module)
const ledger: AuditedLedger = await openStore(elsewhere.path, { forAudit: true })

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answerTo(ledger, job)))
