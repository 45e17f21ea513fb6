/** A thread of an audit: opens the ledger for itself, and does the jobs that it is sent one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import type { AuditedLedger, LedgerElsewhere } from '../../audited-ledger.ts'
import { answerTo, type Job } from './answer-to.ts'

const elsewhere: LedgerElsewhere = workerData
const { openStore } = await import(elsewhere.module)
const ledger: AuditedLedger = await openStore(elsewhere.path, { forAudit: true })

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answerTo(ledger, job)))
