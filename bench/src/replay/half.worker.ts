/** A thread that folds some of the six reports: it is given their numbers, and answers with a digest of each state. */
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '@coflyfr/store-sqlite'
import { digestOfStates, foldInOnePass } from './fold-in-one-pass.ts'
import { sixReports } from './report-folds.ts'

/** What threads.ts gives. */
export interface HalfTask {
  readonly ledger: string
  readonly reports: readonly number[]
}

const { ledger, reports } = workerData as HalfTask
await using store = await openStore(ledger, { readOnly: true })
const states = await foldInOnePass(
  store,
  reports.map((number) => sixReports[number]!),
)
parentPort?.postMessage(states.map((state) => digestOfStates([state])))
