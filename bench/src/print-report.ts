import type { Environment } from './environment.ts'
import { printResult } from './print-result.ts'
import type { WorkloadResult } from './result.ts'
import type { Settings } from './settings.ts'
import type { Spread } from './statistics.ts'

/** What else went on while something was measured. */
interface Conditions {
  /** Load average of the last minute. */
  readonly load: number
  /** 4 KB written and synced. */
  readonly syncMicroseconds: Spread
}

/** One run of the benchmark. */
export interface BenchReport {
  readonly startedAt: string
  readonly environment: Environment
  readonly settings: Settings
  /** Reports that the replay did not feed. */
  readonly reportsLeftOut: readonly string[]
  readonly before: Conditions
  readonly after: Conditions
  readonly workloads: readonly WorkloadResult[]
}

const conditions = ({ load, syncMicroseconds }: Conditions): string =>
  `load ${load}, 4 KB + fdatasync ${Math.round(syncMicroseconds.median)} µs`

/** A run as Markdown: what it ran on, then a table for each workload. */
export const printReport = (report: BenchReport): string => {
  const { environment, settings, before, after, workloads } = report
  const { processor, cores, memoryGibibytes, system, node, sqlite } = environment
  const { rounds, seed, events, peers, quick } = settings
  const left = report.reportsLeftOut
  return [
    `Run of ${report.startedAt}${quick ? ', quick' : ''}: ${rounds} rounds, seed ${seed}, ledger of ${events.toLocaleString('en-GB')} events.`,
    `${cores} × ${processor}, ${memoryGibibytes} GiB; ${system}; Node ${node}, its SQLite ${sqlite}.`,
    `Before: ${conditions(before)}; after: ${conditions(after)}.`,
    ...(peers ? [] : ['Peers were not measured.']),
    ...(left.length === 0 ? [] : [`Reports that the replay does not feed: ${left.join(', ')}.`]),
    '',
    'Figures are least / **median** / most of the rounds. A ratio is taken within a round.',
    '',
    ...workloads.map(printResult),
  ].join('\n')
}
