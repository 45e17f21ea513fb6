import { type FinancialYear, firstDayOf, lastDayOf } from '@coflyfr/core'
import { type PoundsText, penceOfPounds } from '@coflyfr/money'
import type { DayCalendar } from '../day-calendar.ts'
import { type Entry, type PlacedCommand, recordedEntries } from '../notebook.ts'
import type { Random } from '../random.ts'
import { actualsOf } from './actuals.ts'
import { approvalOf } from './approval.ts'
import { budgetOf, type CouncilYear } from './budget-of.ts'
import { forecastsOf } from './forecasts.ts'
import { drawdownsOf, reservesEstablished } from './reserves.ts'
import { virementsOf } from './virements.ts'
import { workforceOf } from './workforce.ts'

/** What the council's own story is drawn with. */
export interface CouncilContext {
  readonly random: Random
  readonly calendar: DayCalendar
}

/** Money, workforce and measures of all years: the same however many children there are. */
export const councilLife = (
  given: CouncilContext & {
    readonly years: readonly FinancialYear[]
    readonly netBudget: PoundsText
  },
): readonly PlacedCommand[] => {
  const { calendar, netBudget, years: names } = given
  const net = penceOfPounds(netBudget)
  const years: readonly CouncilYear[] = names.map((financialYear, after) => ({
    financialYear,
    heads: budgetOf(net, after),
    firstDay: calendar.dayOf(firstDayOf(financialYear)),
    lastDay: calendar.dayOf(lastDayOf(financialYear)),
  }))
  const entries: readonly Entry[] = [
    ...years.map((year) => approvalOf(year)),
    ...reservesEstablished(net, years),
    ...workforceOf(given, years),
    ...years.flatMap((year) => [
      ...virementsOf(given, year),
      ...drawdownsOf(given, year),
      ...actualsOf(given, year),
      ...forecastsOf(given, year),
    ]),
  ]
  return recordedEntries(entries, 'council', given)
}
