import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openStore } from '@coflyfr/store-sqlite'
import { cachePaths } from '../data/cached-ledger.ts'
import { type Measurement, timed } from '../measured.ts'
import { digestOfStates, foldInOnePass } from './fold-in-one-pass.ts'
import type { HalfTask } from './half.worker.ts'
import { sixReports } from './report-folds.ts'

/** The six reports in two parts; the other thread is given a little less, for it has to start. */
const ownPart = [0, 2, 3, 4]
const otherPart = [1, 5]

/** The reports of a part, folded by this thread. */
const foldHere = async (ledger: string, part: readonly number[], upTo: number) => {
  await using store = await openStore(ledger, { readOnly: true })
  const reports = part.map((number) => sixReports[number]!)
  return await foldInOnePass({ store, checkpointAt: () => null }, { reports, upTo })
}

/**
 * This thread and another, a connection and a part of the six reports each. The clock runs from before the other is started until
 * both have their states, which stay where they were folded; that they are the right ones is found out after it.
 */
export const sixReportsOnTwoThreads: Measurement = async ({ cache, seed, events }) => {
  const { ledger } = cachePaths(cache, { events, seed })
  const workerData: HalfTask = { ledger, upTo: events - 1, reports: otherPart }
  const answers: unknown[] = []
  let own: readonly unknown[] = []
  let ended: Promise<unknown> = Promise.resolve()
  const timing = await timed(async () => {
    const worker = new Worker(new URL('half.worker.ts', import.meta.url), { workerData })
    worker.on('message', (answer) => answers.push(answer))
    ended = once(worker, 'exit')
    const folded = once(worker, 'message')
    own = await foldHere(ledger, ownPart, events - 1)
    await folded
  })
  await ended
  // The second message of half.worker.ts.
  const others = answers[1] as readonly string[]
  const digests: string[] = []
  for (const [at, number] of ownPart.entries()) digests[number] = digestOfStates([own[at]])
  for (const [at, number] of otherPart.entries()) digests[number] = others[at]!
  return { events, ...timing, facts: { digest: digests.join(' ') } }
}

/** The same on one thread. */
export const sixReportsOnOneThread: Measurement = async ({ cache, seed, events }) => {
  const { ledger } = cachePaths(cache, { events, seed })
  let states: readonly unknown[] = []
  const timing = await timed(async () => {
    states = await foldHere(ledger, [...sixReports.keys()], events - 1)
  })
  const digest = states.map((state) => digestOfStates([state])).join(' ')
  return { events, ...timing, facts: { digest } }
}
