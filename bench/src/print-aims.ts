import type { Aim } from './aims/aim.ts'
import { aims } from './aims/aims.ts'
import { boundText } from './bound-text.ts'
import type { GoalResult, WorkloadResult } from './result.ts'
import type { ScaleResult } from './scale/scale-result.ts'
import type { Goal } from './workload.ts'
import { workloads } from './workloads/workloads.ts'

const verdictOf = (found: GoalResult | undefined): string => {
  if (found === undefined || found.ratio === null) return 'not measured'
  if (found.met === null) return 'no goal'
  return found.met ? 'met' : '**missed**'
}

const stretchOf = ({ stretch }: Aim, bound: GoalResult['bound']): string => {
  if (stretch === null) return ''
  return `${bound !== null && 'least' in bound ? '≥' : '≤'} ${stretch}`
}

const figure = (value: number): string =>
  Math.abs(value) < 1 ? value.toFixed(3) : value.toFixed(2)

/** The goal as the workload states it, for a workload that did not run. */
const statedGoal = ({ workload, statement }: Aim): Goal | undefined =>
  workloads
    .find(({ name }) => name === workload)
    ?.goals.find((goal) => goal.statement === statement)

const line = (aim: Aim, results: readonly WorkloadResult[]): string => {
  const found = results
    .find(({ name }) => name === aim.workload)
    ?.goals.find(({ statement }) => statement === aim.statement)
  const bound = (found ?? statedGoal(aim))?.bound ?? null
  return `| ${[
    aim.goal,
    aim.statement,
    boundText(bound, '–'),
    stretchOf(aim, bound),
    found?.ratio == null ? '–' : figure(found.ratio.median),
    verdictOf(found),
    aim.boundBy,
  ].join(' | ')} |`
}

const scaleLines = (result: ScaleResult): readonly string[] => {
  const { operation, exponent, exponentMost, met, memoryExponent } = result
  const line = (measure: string, ...cells: readonly string[]): string =>
    `| scaling | ${operation}, exponent of ${measure} by events | ${cells.join(' | ')} |`
  return [
    line(
      'time',
      ...[`≤ ${exponentMost}`, '', figure(exponent), met ? 'met' : '**missed**'],
      'a deeper tree and index, and caches of the processor',
    ),
    line(
      'peak memory',
      ...['–', '', figure(memoryExponent), 'no goal'],
      'states, where each stream ends, and the engine’s pages up to their bound',
    ),
  ]
}

/** Every goal with the result of this run; those of workloads that did not run are shown as not measured. */
export const printAims = (
  results: readonly WorkloadResult[],
  scales: readonly ScaleResult[],
): string =>
  [
    '### Every goal, in this run',
    '',
    '| goal | what | target | stretch | this run | | what bounds it |',
    '| --- | --- | ---: | ---: | ---: | --- | --- |',
    ...aims.map((aim) => line(aim, results)),
    ...scales.flatMap(scaleLines),
    '',
  ].join('\n')
