import type { EventStore } from '@coflyfr/core'
import { openStore } from '@coflyfr/store-sqlite'
import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'
import { foldInOnePass } from './fold-in-one-pass.ts'
import { allReports, budgetMonitoring, type FoldedReport, sixReports } from './report-folds.ts'
import { retainedMebibytes } from './retained.ts'

/** Folds a log up to a position; resolves to the states. */
type Replay = (store: EventStore, upTo: number) => Promise<unknown>

/** Replays a share of a data set, and measures how much memory the states alone take. */
const replaying =
  (replay: Replay, share = 1): Measurement =>
  async ({ cache, seed, events }) => {
    const { ledger } = cachePaths(cache, { events, seed })
    await using store = await openStore(ledger, { readOnly: true })
    const replayed = Math.floor(events * share)
    const states: unknown[] = []
    const timing = await timed(async () => {
      states.push(await replay(store, replayed - 1))
    })
    return { events: replayed, ...timing, facts: { stateMebibytes: retainedMebibytes(states) } }
  }

const onePass =
  (reports: readonly FoldedReport[]): Replay =>
  (store, upTo) =>
    foldInOnePass({ store, checkpointAt: () => null }, { reports, upTo })

const oneAfterTheOther: Replay = async (store, upTo) => {
  const states: unknown[] = []
  const source = { store, checkpointAt: () => null }
  for (const report of sixReports) states.push(await report.project(source, upTo))
  return states
}

/** One scan of the log that feeds the six reports. */
export const replaySixReports: Measurement = replaying(onePass(sixReports))

/** The same over the first tenth of the log, to compare time and memory. */
export const replaySixReportsOfTenth: Measurement = replaying(onePass(sixReports), 0.1)

/** One scan of the log that feeds every report there is. */
export const replayAllReports: Measurement = replaying(onePass(allReports))

/** The six reports with a scan each, as if each were made alone without a kept state. */
export const replayEachReport: Measurement = replaying(oneAfterTheOther)

/** Budget monitoring alone. */
export const replayBudgetMonitoring: Measurement = replaying((store, upTo) =>
  budgetMonitoring.project({ store, checkpointAt: () => null }, upTo),
)
