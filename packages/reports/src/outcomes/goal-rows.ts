import type { Row } from '../report.ts'
import { suppressedMark } from '../small-count.ts'
import { printedParts } from '../suppression/printed-parts.ts'
import { distanceTravelled, meanDistance } from './distance.ts'
import { type Goal, type GoalStatus, type Rater, raters } from './goals.ts'
import { type OutcomesState, type Scale, scaleKey } from './state.ts'

/** The field for each status. */
const statusFields = {
  proposed: 'proposed',
  active: 'active',
  'on-hold': 'onHold',
  achieved: 'achieved',
  'partly-achieved': 'partlyAchieved',
  'not-achieved': 'notAchieved',
  withdrawn: 'withdrawn',
} as const satisfies Readonly<Record<GoalStatus, string>>

const statusesOf = (goals: readonly Goal[]) => {
  const count = (status: string): number => goals.filter((goal) => goal.status === status).length
  const counts = Object.entries(statusFields).map(([status, field]) => [field, count(status)])
  return printedParts<(typeof statusFields)[GoalStatus]>(Object.fromEntries(counts))
}

const statusRow = (group: Group): Row => {
  const { whole, parts } = statusesOf(group.goals)
  return { section: 'goals', ...headOf(group), rater: null, outcomes: whole, ...parts }
}

/** The scale says which direction is better; for a scale that was not defined, up is. */
const tallyOf = (distances: readonly bigint[], scale: Scale | undefined) => {
  const better = scale?.direction === 'down-is-good' ? -1n : 1n
  return {
    improved: distances.filter((distance) => distance * better > 0n).length,
    same: distances.filter((distance) => distance === 0n).length,
    worse: distances.filter((distance) => distance * better < 0n).length,
  }
}

const distanceRow = (group: Group, rater: Rater, scale: Scale | undefined): Row => {
  const distances = group.goals
    .map(({ scores }) => distanceTravelled(scores[rater]))
    .filter((distance) => distance !== null)
  const { whole, parts, isHidden } = printedParts(tallyOf(distances, scale))
  return {
    section: 'distance',
    ...headOf(group),
    rater,
    ratedTwice: whole,
    ...parts,
    meanDistance: isHidden ? suppressedMark : meanDistance(distances),
  }
}

interface Group {
  readonly domain: Goal['domain']
  readonly scale: string
  readonly version: number
  readonly goals: readonly Goal[]
}

const headOf = ({ domain, scale, version }: Group) => ({ group: domain, scale, version })

const keyOf = (goal: Goal): string => `${goal.domain} ${scaleKey(goal)}`

/**
 * For each part of well-being, scale and version: the statuses of outcomes, and the distance travelled as each rater
 * sees it.
 */
export const goalRows = (goals: readonly Goal[], { scales }: OutcomesState): readonly Row[] =>
  [...Map.groupBy(goals, keyOf)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, of]) => {
      const [first] = of
      if (first === undefined) return []
      const group = { ...first, goals: of }
      const scale = scales.get(scaleKey(group))
      return [statusRow(group), ...raters.map((rater) => distanceRow(group, rater, scale))]
    })
