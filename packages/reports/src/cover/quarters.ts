import { type Period, periods } from '@coflyfr/core'
import type { YearBudget } from '../budget-monitoring/state.ts'

/** The last period of each quarter; P13 belongs to the last quarter. */
const quarterEnds: readonly Period[] = ['P03', 'P06', 'P09', 'P12']

/** The last period of the quarter before that of `period`; null in the first quarter. */
export const previousQuarterEnd = (period: Period): Period | null =>
  quarterEnds.findLast((end) => quarterOfPeriod(end) < quarterOfPeriod(period)) ?? null

const quarterOfPeriod = (period: Period): number =>
  Math.min(3, Math.floor(periods.indexOf(period) / 3))

/** The latest period in which any forecast of the year was made; null without forecasts. */
export const latestForecastPeriod = ({ forecasts }: YearBudget): Period | null =>
  [...forecasts.values()]
    .flatMap(({ byPeriod }) => [...byPeriod.keys()])
    .sort()
    .at(-1) ?? null
