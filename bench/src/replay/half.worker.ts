/**
 * A thread that folds some of the six reports and keeps their states: it is given their numbers, says when they are folded,
 * and then answers with a digest of each state.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '@coflyfr/store-sqlite'
import { digestOfStates, foldInOnePass } from './fold-in-one-pass.ts'
import { sixReports } from './report-folds.ts'

/** What threads.ts gives. */
export interface HalfTask {
  readonly ledger: string
  /** Position of the last event. */
  readonly upTo: number
  readonly reports: readonly number[]
}

const { ledger, upTo, reports } = workerData as HalfTask
await using store = await openStore(ledger, { readOnly: true })
const states = await foldInOnePass(
  { store, checkpointAt: () => null },
  { reports: reports.map((number) => sixReports[number]!), upTo },
)
parentPort?.postMessage('folded')
parentPort?.postMessage(states.map((state) => digestOfStates([state])))
