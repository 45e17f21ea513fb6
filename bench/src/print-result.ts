import type { Spread } from '@coflyfr/cli/measured'
import { boundText } from './bound-text.ts'
import type { GoalResult, RowResult, WorkloadResult } from './result.ts'
import { withCommas } from './with-commas.ts'

const precise = (value: number): string => value.toFixed(2)

const cells = ({ least, median, most }: Spread, print: (value: number) => string): string =>
  `${print(least)} / **${print(median)}** / ${print(most)}`

/** What was found besides the time, from the last round: all rounds agree, except in counts of failures. */
const factsOf = ({ rounds }: RowResult): string =>
  Object.entries(rounds.at(-1)?.facts ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')

const rowLine = (row: RowResult): string =>
  `| ${[
    row.label,
    withCommas(row.rounds[0]?.events ?? 0),
    cells(row.eventsPerSecond, withCommas),
    precise(row.seconds.median),
    row.processorMicrosecondsPerEvent.median.toFixed(1),
    withCommas(row.peakMebibytes.median),
    factsOf(row),
  ].join(' | ')} |`

const verdict = ({ met, bound }: GoalResult): string => {
  if (met === null) return bound === null ? '' : 'not judged'
  return met ? 'met' : '**missed**'
}

const goalLine = (goal: GoalResult): string =>
  `| ${goal.statement}${goal.why === undefined ? '' : ` (judged so because: ${goal.why})`} | ${boundText(goal.bound, 'no goal')} | ${goal.ratio === null ? '–' : cells(goal.ratio, precise)} | ${verdict(goal)} |`

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
