import {
  type FinancialYear,
  firstDayOfPeriod,
  type Period,
  type PlainDate,
  periods,
  previousFinancialYear,
} from '@coflyfr/core'
import { type Pence, pence, penceOfPounds, sumPence, zeroPence } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import { actualsOf, type HeadActuals } from '../periods/period-sums.ts'
import { type StandingForecast, standingForecasts } from './forecasts.ts'
import { dimensionsNow, directorateOf, kindOf, namingLine } from './head-places.ts'
import { afterClose, type MonitoredLine, type PriorYear } from './monitored-line.ts'
import { noAmounts } from './post.ts'
import { byHead, nothingPrior, priorOf } from './prior-year.ts'
import { type Projection, projectLines } from './projected.ts'
import {
  type BudgetMonitoringState,
  budgetColumns,
  headKey,
  type LateItem,
  type Line,
  type YearBudget,
} from './state.ts'

/** The year asked for, and how far. */
export interface MonitoredYear {
  readonly year: FinancialYear
  readonly period: Period | null
  readonly asOf: PlainDate | null
  /** Whether last year's actuals are needed too. */
  readonly withPrior?: boolean
  /** The month whose actuals are also summed separately; none by default. */
  readonly month?: Period | null
  /** Counts only movements of the revised budget up to this period; all of them by default. */
  readonly budgetUpTo?: Period
}

/** The lines of a year, with notes on the forecasts. */
export interface MonitoredLines {
  readonly lines: readonly MonitoredLine[]
  readonly forecasts: Projection
  /** What counts in a later period than the one it concerns. */
  readonly lateItems: readonly LateItem[]
}

/** A cost centre and a subjective. */
type Head = Pick<Line, 'costCentre' | 'subjective'>

interface Sources {
  readonly state: BudgetMonitoringState
  readonly budget: YearBudget
  readonly last: YearBudget | undefined
  readonly actuals: ReadonlyMap<string, HeadActuals>
  readonly pending: ReadonlyMap<string, Pence>
  readonly prior: ReadonlyMap<string, PriorYear> | null
  readonly budgetUpTo: Period | null
}

const revisedOf = (amounts: MonitoredLine['amounts']): Pence => {
  let sum: bigint = zeroPence
  // Adding zero still allocates a bigint, and most columns of a line are zero.
  for (const column of budgetColumns) if (amounts[column] !== zeroPence) sum += amounts[column]
  return pence(sum)
}

const movedUpTo = (line: Line | undefined, last: Period): Pence =>
  sumPence(line?.moved.slice(0, periods.indexOf(last) + 1) ?? [])

const lineOfHead = (
  { state, budget, last, actuals, pending, prior, budgetUpTo }: Sources,
  key: string,
  { costCentre, subjective }: Head,
): MonitoredLine => {
  const own = budget.lines.get(key)
  const line = namingLine(budget, last, key)
  const { directorate, service } = dimensionsNow(state, line, costCentre)
  const amounts = own?.amounts ?? noAmounts()
  const spent = actuals.get(key)
  return {
    directorate,
    service,
    costCentre,
    subjective,
    approvedService: line?.service ?? service,
    kind: kindOf(state, line, subjective),
    isBudgeted: own !== undefined && own.kind !== null,
    amounts,
    pendingVirements: pending.get(key) ?? zeroPence,
    revised: budgetUpTo === null ? revisedOf(amounts) : movedUpTo(own, budgetUpTo),
    actual: spent?.toDate ?? zeroPence,
    month: spent?.month ?? zeroPence,
    projected: null,
    isForeseen: false,
    prior: prior === null ? null : (prior.get(key) ?? nothingPrior),
  }
}

/** What virements that are not posted yet would move at each head. */
const pendingByHead = ({ pending }: YearBudget): ReadonlyMap<string, Pence> => {
  const sums = new Map<string, Pence>()
  for (const legs of pending.values()) {
    for (const { costCentre, subjective, amount } of legs) {
      const key = headKey(costCentre, subjective)
      sums.set(key, pence((sums.get(key) ?? zeroPence) + penceOfPounds(amount)))
    }
  }
  return sums
}

/** What came in after every period was closed gets lines of its own, in no service. */
const afterCloseLines = ({
  state,
  budget,
  last,
  actuals,
  prior,
}: Sources): readonly MonitoredLine[] =>
  [...actuals.values()]
    .filter((head) => head.afterClose !== 0n)
    .map(({ costCentre, subjective, afterClose: actual }) => ({
      directorate: afterClose,
      service: afterClose,
      costCentre,
      subjective,
      approvedService: afterClose,
      kind: kindOf(state, namingLine(budget, last, headKey(costCentre, subjective)), subjective),
      isBudgeted: true,
      amounts: noAmounts(),
      pendingVirements: zeroPence,
      revised: zeroPence,
      actual,
      month: zeroPence,
      projected: null,
      isForeseen: false,
      prior: prior === null ? null : nothingPrior,
    }))

/** The heads with a line: those with a budget, a forecast of their own, actuals this year or actuals last year. */
const headsOf = (
  { budget, actuals, prior }: Sources,
  forecasts: readonly StandingForecast[],
): ReadonlyMap<string, Head> => {
  const heads = new Map<string, Head>(budget.lines)
  for (const { costCentre, subjective } of forecasts)
    if (costCentre !== null && subjective !== null)
      heads.set(headKey(costCentre, subjective), { costCentre, subjective })
  for (const [key, head] of actuals)
    if (head.toDate !== 0n || head.month !== 0n) heads.set(key, head)
  for (const [key, { toDate, outturn }] of prior ?? []) {
    const [costCentre = '', subjective = ''] = key.split('\u001f')
    if (toDate !== 0n || outturn !== 0n) heads.set(key, { costCentre, subjective })
  }
  return heads
}

/** A year without any events. */
export const nothingMonitored: MonitoredLines = {
  lines: [],
  forecasts: { notes: [] },
  lateItems: [],
}

const lateItemsOf = (
  { lateItems }: YearBudget,
  { year, period: upTo, asOf }: MonitoredYear,
): readonly LateItem[] =>
  lateItems
    .filter(({ period, amount }) => {
      if (amount === 0n) return false
      if (period === null) return upTo === null
      const isBegun = asOf === null || firstDayOfPeriod(year, period) <= asOf
      return isBegun && (upTo === null || period <= upTo)
    })
    .toSorted(byText(({ concerns, period }) => `${concerns} ${period ?? ''}`))

/** The lines of a year, each with its forecast, and a line for the remainder of each forecast of several lines. */
export const monitoredLines = (
  state: BudgetMonitoringState,
  asked: MonitoredYear,
): MonitoredLines => {
  const budget = state.years.get(asked.year)
  const last = state.years.get(previousFinancialYear(asked.year))
  if (budget === undefined) return nothingMonitored
  const actuals = byHead(actualsOf(budget.actuals, asked, asked.month))
  const prior = asked.withPrior === true ? priorOf(last, asked) : null
  const pending = pendingByHead(budget)
  const budgetUpTo = asked.budgetUpTo ?? null
  const sources = { state, budget, last, actuals, pending, prior, budgetUpTo }
  const forecasts = standingForecasts(budget.forecasts, asked.period)
  const shown = Array.from(headsOf(sources, forecasts), ([key, head]) =>
    lineOfHead(sources, key, head),
  )
  const { lines, projection } = projectLines(shown, forecasts, (service) =>
    directorateOf(state, service),
  )
  return {
    lines: [...lines, ...afterCloseLines(sources)],
    forecasts: projection,
    lateItems: lateItemsOf(budget, asked),
  }
}
