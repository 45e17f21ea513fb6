import type { JsonObject } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import type { BudgetYear } from '../budget-year/state.ts'
import { meetFrom } from './carry.ts'
import type { CarryForward } from './commands.ts'
import { endsOf, endToWire, type OutturnContext, sourcesOf, sumOfEnds } from './ends.ts'

/**
 * How a year would end: each service's outturn and how its variance divides, what overspends above the cap need, and what
 * each source gives towards it; nothing before there is a budget.
 */
export const aboutYearEnd = (
  { data }: CarryForward,
  state: BudgetYear,
  context: OutturnContext,
): JsonObject => {
  if (state.budget === null) return {}
  const ends = endsOf(state, context, data)
  const needed = sumOfEnds(ends, 'met')
  return {
    cap: data.cap === undefined ? null : formatPounds(data.cap),
    services: ends.map(endToWire),
    needed: formatPounds(needed),
    sources: meetFrom(needed, sourcesOf(ends, data)).map((source) => ({
      ...source,
      available: formatPounds(source.available),
      applied: formatPounds(source.applied),
    })),
  }
}
