import type { Spread } from '@coflyfr/cli/measured'
import type { GoalResult, RowResult, WorkloadResult } from './result.ts'

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')

const precise = (value: number): string => value.toFixed(2)

const cells = ({ least, median, most }: Spread, print: (value: number) => string): string =>
  `${print(least)} / **${print(median)}** / ${print(most)}`

/** What was found beside the time, in the last round: the same in all but for counts of failures. */
const factsOf = ({ rounds }: RowResult): string =>
  Object.entries(rounds.at(-1)?.facts ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')

const rowLine = (row: RowResult): string =>
  `| ${[
    row.label,
    whole(row.rounds[0]?.events ?? 0),
    cells(row.eventsPerSecond, whole),
    precise(row.seconds.median),
    row.processorMicrosecondsPerEvent.median.toFixed(1),
    whole(row.peakMebibytes.median),
    factsOf(row),
  ].join(' | ')} |`

const boundOf = (bound: GoalResult['bound']): string => {
  if (bound === null) return 'no goal'
  return 'least' in bound ? `≥ ${bound.least}` : `≤ ${bound.most}`
}

const verdict = ({ met, bound }: GoalResult): string => {
  if (met === null) return bound === null ? '' : 'not judged'
  return met ? 'met' : '**missed**'
}

const goalLine = (goal: GoalResult): string =>
  `| ${goal.statement}${goal.why === undefined ? '' : ` (judged so because: ${goal.why})`} | ${boundOf(goal.bound)} | ${goal.ratio === null ? '–' : cells(goal.ratio, precise)} | ${verdict(goal)} |`

/** A workload's result as Markdown: least / **median** / most of the rounds. */
export const printResult = ({ title, name, rows, goals }: WorkloadResult): string =>
  [
    `### ${title} (\`${name}\`)`,
    '',
    '| what | events | events/s | median s | CPU µs/event | peak MiB | also |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(rowLine),
    '',
    '| ratio within a round | goal | least / median / most | this run |',
    '| --- | --- | ---: | --- |',
    ...goals.map(goalLine),
    '',
  ].join('\n')
