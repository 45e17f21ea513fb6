import type { Spread } from '@coflyfr/cli/measured'
import type { Environment } from './environment.ts'
import { failureText } from './failure.ts'
import { printAims } from './print-aims.ts'
import { printResult } from './print-result.ts'
import type { Found } from './run-all.ts'
import { printScale } from './scale/print-scale.ts'
import type { Settings } from './settings.ts'
import { withCommas } from './with-commas.ts'

/** The state of the machine while something was measured. */
interface Conditions {
  /** Load average of the last minute. */
  readonly load: number
  /** The time to write and sync 4 KB. */
  readonly syncMicroseconds: Spread
}

/** One run of the benchmark. */
export interface BenchReport extends Found {
  readonly startedAt: string
  readonly environment: Environment
  readonly settings: Settings
  /** Reports that the replay did not feed. */
  readonly reportsLeftOut: readonly string[]
  readonly before: Conditions
  readonly after: Conditions
  readonly minutes: number
}

const conditions = ({ load, syncMicroseconds }: Conditions): string =>
  `load ${load}, 4 KB + fdatasync ${Math.round(syncMicroseconds.median)} µs`

const kindOf = ({ quick, release }: Settings): string => {
  if (release) return ', before a release'
  return quick ? ', quick' : ''
}

/**
 * A run as Markdown: the machine, a table for each workload, the growth of the log, and every goal with its verdict.
 */
export const printReport = (report: BenchReport): string => {
  const { environment, settings, before, after, workloads, scales, failures } = report
  const { minutes, minutesPreparing } = report
  const { processor, cores, memoryGibibytes, system, node, sqlite } = environment
  const { rounds, seed, events, peers, release } = settings
  const left = report.reportsLeftOut
  return [
    `Run of ${report.startedAt}${kindOf(settings)}: ${rounds} rounds, seed ${seed}, ledger of ${withCommas(events)} events; ${minutes} minutes, ${minutesPreparing} of them to look for data and make what was missing.`,
    `${cores} × ${processor}, ${memoryGibibytes} GiB; ${system}; Node ${node}, its SQLite ${sqlite}.`,
    `Before: ${conditions(before)}; after: ${conditions(after)}.`,
    ...(release
      ? ['Half of each goal is enough, or what is said beside it: the targets are eased.']
      : []),
    ...(peers ? [] : ['Peers were not measured.']),
    ...(left.length === 0 ? [] : [`Reports that the replay does not feed: ${left.join(', ')}.`]),
    ...failures.map((failure) => `**Failed**: ${failureText(failure)}`),
    '',
    'Figures are least / **median** / most of the rounds. A ratio is taken within a round.',
    '',
    ...workloads.map(printResult),
    ...(scales.length === 0 ? [] : [printScale(scales)]),
    printAims(workloads, scales),
  ].join('\n')
}
