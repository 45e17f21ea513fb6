import {
  ActualsImported,
  ChartOfAccountsSet,
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
  ForecastChallenged,
  ForecastSubmitted,
  PeriodClosed,
  PeriodReopened,
} from '@coflyfr/budget/events'
import {
  type FinancialYear,
  firstDayOfPeriod,
  lastDayOfPeriod,
  nextFinancialYear,
  type Period,
  type PlainDate,
  periodOf,
  periods,
  streamName,
} from '@coflyfr/core'
import { type Desk, headOf, minute, pounds, type Try } from './desk.ts'

/** A head of the budget, or one without a budget. */
const spentOn = (pick: number) =>
  pick === 3 ? { costCentre: 'Z', subjective: 'other' } : headOf(pick)

const clipped = (year: FinancialYear, period: Period, day: PlainDate): PlainDate => {
  const [first, last] = [firstDayOfPeriod(year, period), lastDayOfPeriod(year, period)]
  if (day < first) return first
  return day > last ? last : day
}

/**
 * Imports postings of this month, or late ones of an earlier month; a closed period makes them late without the
 * importer knowing.
 */
export const importPostings = (desk: Desk, { pick, amount, flag }: Try): void => {
  const { day, year } = desk
  const own = periodOf(day)
  const period = flag ? (periods[Math.max(0, periods.indexOf(own) - pick)] ?? own) : own
  const posting = (head: number, pence: bigint) => ({
    ...spentOn(head),
    amount: pounds(pence),
    postedOn: day,
    reference: `T${desk.number}`,
    description: null,
  })
  const batch = { financialYear: year, source: 'gl', batch: `b${desk.number}` }
  const postings = [posting(pick, amount), posting(pick + 1, -(amount / 3n)), posting(2, -7n)]
  const event = ActualsImported.of(clipped(year, period, day), {
    ...batch,
    period,
    concerns: null,
    postings: pick === 0 ? [] : postings,
  })
  desk.write(streamName('actuals', `${year}-gl`), event)
}

const closedOf = ({ closed }: Desk, year: FinancialYear): Period[] => {
  const known = closed.get(year) ?? []
  closed.set(year, known)
  return known
}

/** Closes the next period of the year, whatever the day. */
export const closePeriod = (desk: Desk): void => {
  const closed = closedOf(desk, desk.year)
  const period = periods[closed.length]
  if (period === undefined) return
  closed.push(period)
  const said = { financialYear: desk.year, period, reason: null }
  desk.write(streamName('periods', desk.year), PeriodClosed.of(desk.day, said))
}

/** Reopens the latest closed period. */
export const reopenPeriod = (desk: Desk): void => {
  const period = closedOf(desk, desk.year).pop()
  if (period === undefined) return
  const step = { by: 'section-151-officer', decidedOn: desk.day, ...minute } as const
  const said = { financialYear: desk.year, period, ...step, reason: 'x' }
  desk.write(streamName('periods', desk.year), PeriodReopened.of(desk.day, said))
}

const commitmentsOf = (year: FinancialYear) => streamName('commitments', `${year}-S`)

/** Raises an order. */
export const raise = (desk: Desk, { pick, amount }: Try): void => {
  const key = { financialYear: desk.year, service: `S${pick % 3}`, reference: `C${desk.number}` }
  const head = headOf(pick)
  desk.commitments.push({ key, head, left: amount })
  const said = { ...key, ...head, amount: pounds(amount), supplier: null, description: null }
  desk.write(commitmentsOf(desk.year), CommitmentRaised.of(desk.day, said))
}

/** Invoices an order, closes it, or carries it over the year end. */
export const settleOrder = (desk: Desk, { pick, amount, flag }: Try): void => {
  const order = desk.commitments.at(-1 - (pick % Math.max(1, desk.commitments.length)))
  if (order === undefined || order.left === 0n) return
  const { key, head } = order
  const stream = commitmentsOf(key.financialYear)
  const part = amount < order.left ? amount : order.left
  if (pick === 0) {
    const said = { ...key, ...head, released: pounds(order.left), reason: null }
    desk.write(stream, CommitmentClosed.of(desk.day, said))
    order.left = 0n
  } else if (pick === 3) {
    const toYear = nextFinancialYear(key.financialYear)
    const said = { ...key, ...head, toYear, amount: pounds(order.left), reason: null }
    desk.write(stream, CommitmentCarried.of(desk.day, said))
    order.key = { ...key, financialYear: toYear }
  } else if (key.financialYear === desk.year) {
    // An invoice is in the year of its order (`DateOutsideYear`).
    const paidBy = flag ? { source: 'gl', reference: 'x' } : null
    const invoice = { invoice: `I${desk.number}`, amount: pounds(part), paidBy }
    desk.write(stream, CommitmentInvoiced.of(desk.day, { ...key, ...head, ...invoice }))
    order.left -= part
  }
}

/** Forecasts a line, a cost centre or a service; it may not exist, and the forecast may be challenged. */
export const foresee = (desk: Desk, { pick, amount, flag }: Try): void => {
  const { day, year, number } = desk
  const { costCentre, subjective } = headOf(pick)
  const width = number % 3
  const service = pick === 3 ? 'S9' : `S${pick}`
  const line = {
    financialYear: year,
    period: periodOf(day),
    service,
    costCentre: width === 0 ? null : costCentre,
    subjective: width === 2 ? subjective : null,
  }
  const projectedOutturn = pounds(flag ? amount : -amount)
  const method = { basis: 'profile', assumptions: ['x'], reason: null, action: null }
  const stream = streamName('forecast', `${year}-S`)
  desk.write(stream, ForecastSubmitted.of(day, { ...line, projectedOutturn, ...method }))
  if (number % 4 > 0) return
  desk.write(stream, ForecastChallenged.of(day, { ...line, projectedOutturn, reason: 'x' }))
}

/** Moves a cost centre in the chart, and sets the kind of a subjective without a budget. */
export const mapChart = (desk: Desk, { pick, flag }: Try): void => {
  const { costCentre } = spentOn(pick)
  const place = {
    costCentre,
    directorate: `D${pick % 2}`,
    service: `S${(pick + 1) % 3}`,
    name: null,
  }
  const kind = flag ? ('income' as const) : ('expenditure' as const)
  const subjectives = pick === 3 ? [{ subjective: 'other', kind, group: null, name: null }] : []
  const said = { reference: `K${desk.number}`, costCentres: [place], subjectives, reason: null }
  desk.write(streamName('chart'), ChartOfAccountsSet.of(desk.day, said))
}
