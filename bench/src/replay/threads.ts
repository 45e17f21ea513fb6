import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openStore } from '@coflyfr/store-sqlite'
import { cachePaths } from '../data/cached-ledger.ts'
import { type Measurement, timed } from '../measured.ts'
import { digestOfStates, foldInOnePass } from './fold-in-one-pass.ts'
import type { HalfTask } from './half.worker.ts'
import { sixReports } from './report-folds.ts'

/** The six reports in two parts that take about as long: decisions and virements fold the most events. */
const halves = [
  [0, 2, 3, 4],
  [1, 5],
] as const

/** Two threads, a connection and a part of the six reports each. */
export const sixReportsOnTwoThreads: Measurement = async ({ cache, seed, events }) => {
  const { ledger } = cachePaths(cache, { events, seed })
  const digests: string[] = []
  const timing = await timed(async () => {
    await Promise.all(
      halves.map(async (reports) => {
        const workerData: HalfTask = { ledger, upTo: events - 1, reports }
        const worker = new Worker(new URL('half.worker.ts', import.meta.url), { workerData })
        // Sent by half.worker.ts.
        const [found] = (await once(worker, 'message')) as [readonly string[]]
        for (const [at, number] of reports.entries()) digests[number] = found[at]!
      }),
    )
  })
  return { events, ...timing, facts: { digest: digests.join(' ') } }
}

/** The same on one thread. */
export const sixReportsOnOneThread: Measurement = async ({ cache, seed, events }) => {
  const { ledger } = cachePaths(cache, { events, seed })
  await using store = await openStore(ledger, { readOnly: true })
  let states: readonly unknown[] = []
  const timing = await timed(async () => {
    states = await foldInOnePass(
      { store, checkpointAt: () => null },
      { reports: sixReports, upTo: events - 1 },
    )
  })
  const digest = states.map((state) => digestOfStates([state])).join(' ')
  return { events, ...timing, facts: { digest } }
}
