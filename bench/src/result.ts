import { type Spread, spreadOf } from '@coflyfr/cli/measured'
import type { MeasurementName } from './measurements.ts'
import type { ChildAnswer } from './run-child.ts'
import type { Goal, Round, Row, Workload } from './workload.ts'

/** The results of all rounds of one measurement. */
export interface RowResult {
  readonly measurement: MeasurementName
  readonly label: string
  readonly eventsPerSecond: Spread
  readonly seconds: Spread
  readonly processorMicrosecondsPerEvent: Spread
  readonly peakMebibytes: Spread
  readonly rounds: readonly ChildAnswer[]
}

/** The outcome of a goal: the median over the rounds of the ratio of two measurements of the same round. */
export interface GoalResult {
  readonly statement: string
  readonly bound: Goal['bound']
  /** Why its bound before a release is not simply half of the usual one. */
  readonly why?: string
  /** Null if nothing could be compared. */
  readonly ratio: Spread | null
  /** Null without a ratio or a bound. */
  readonly met: boolean | null
}

/** The result of a workload. */
export interface WorkloadResult {
  readonly name: string
  readonly title: string
  readonly rows: readonly RowResult[]
  readonly goals: readonly GoalResult[]
}

const rowResult = ({ measurement, label }: Row, rounds: readonly Round[]): RowResult | null => {
  const answers = rounds.flatMap((round) => round[measurement] ?? [])
  if (answers.length === 0) return null
  return {
    measurement,
    label,
    eventsPerSecond: spreadOf(answers.map(({ events, seconds }) => events / seconds)),
    seconds: spreadOf(answers.map(({ seconds }) => seconds)),
    processorMicrosecondsPerEvent: spreadOf(
      answers.map(({ events, processorSeconds }) => (processorSeconds / events) * 1_000_000),
    ),
    peakMebibytes: spreadOf(answers.map(({ peakMebibytes }) => peakMebibytes)),
    rounds: answers,
  }
}

const isMet = (bound: Goal['bound'], ratio: number): boolean | null => {
  if (bound === null) return null
  return 'least' in bound ? ratio >= bound.least : ratio <= bound.most
}

/** The share of each goal that is enough before a release, so that noise does not fail a good change. */
const shareForRelease = 0.5

/** A bound relaxed to a share: half of a rate, twice a time. */
const easedBound = (bound: Goal['bound'], share: number): Goal['bound'] => {
  if (bound === null) return null
  return 'least' in bound ? { least: bound.least * share } : { most: bound.most / share }
}

/** The bound of a goal before a release, when it runs on a tenth of the events. */
const releaseBound = ({ bound, release }: Goal): Goal['bound'] =>
  release === undefined ? easedBound(bound, shareForRelease) : release.bound

const goalResult = (goal: Goal, rounds: readonly Round[], isRelease: boolean): GoalResult => {
  const { statement, ratio } = goal
  const bound = isRelease ? releaseBound(goal) : goal.bound
  const reason = isRelease && goal.release !== undefined ? { why: goal.release.why } : {}
  const ratios = rounds.flatMap((round) => ratio(round) ?? [])
  if (ratios.length === 0) return { statement, bound, ...reason, ratio: null, met: null }
  const spread = spreadOf(ratios)
  return { statement, bound, ...reason, ratio: spread, met: isMet(bound, spread.median) }
}

/** Sums up the rounds of a workload. Before a release less than a goal is enough. */
export const workloadResult = (
  workload: Workload,
  rounds: readonly Round[],
  isRelease = false,
): WorkloadResult => ({
  name: workload.name,
  title: workload.title,
  rows: workload.rows.flatMap((row) => rowResult(row, rounds) ?? []),
  goals: workload.goals.map((goal) => goalResult(goal, rounds, isRelease)),
})
