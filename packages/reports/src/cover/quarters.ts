import { type Period, periods } from '@coflyfr/core'
import type { YearBudget } from '../budget-monitoring/state.ts'

/** Last periods of the four quarters; P13 belongs to the last. */
const quarterEnds: readonly Period[] = ['P03', 'P06', 'P09', 'P12']

/** The last period of the quarter before the one that a period is in; null in the first. */
export const previousQuarterEnd = (period: Period): Period | null =>
  quarterEnds.findLast((end) => quarterOfPeriod(end) < quarterOfPeriod(period)) ?? null

const quarterOfPeriod = (period: Period): number =>
  Math.min(3, Math.floor(periods.indexOf(period) / 3))

/** The latest period that any line of the year was foreseen from; null without forecasts. */
export const latestForecastPeriod = ({ forecasts }: YearBudget): Period | null =>
  [...forecasts.values()]
    .flatMap(({ byPeriod }) => [...byPeriod.keys()])
    .sort()
    .at(-1) ?? null
