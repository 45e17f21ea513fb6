import { previousFinancialYear } from '@coflyfr/core'
import { pence, zeroPence } from '@coflyfr/money'
import { actualsOf, type HeadActuals, type YearToDate } from '../periods/period-sums.ts'
import type { PriorYear } from './monitored-line.ts'
import { headKey, type YearBudget } from './state.ts'

/** Actuals by `headKey`. */
export const byHead = (heads: readonly HeadActuals[]): ReadonlyMap<string, HeadActuals> =>
  new Map(heads.map((head) => [headKey(head.costCentre, head.subjective), head]))

/** Last year's actuals by head, up to the same period and in total; null if the ledger holds nothing of last year. */
export const priorOf = (
  last: YearBudget | undefined,
  { year, period }: Pick<YearToDate, 'year' | 'period'>,
): ReadonlyMap<string, PriorYear> | null => {
  if (last === undefined) return null
  // All days of last year are before the as-of day, so only the period limits it.
  const asked = { year: previousFinancialYear(year), asOf: null }
  const whole = actualsOf(last.actuals, { ...asked, period: null })
  const toDate = byHead(actualsOf(last.actuals, { ...asked, period }))
  return new Map(
    whole.map((head) => {
      const key = headKey(head.costCentre, head.subjective)
      const outturn = pence(head.toDate + head.afterClose)
      return [key, { toDate: toDate.get(key)?.toDate ?? zeroPence, outturn }]
    }),
  )
}

/** A head without spending. */
export const nothingPrior: PriorYear = { toDate: zeroPence, outturn: zeroPence }
