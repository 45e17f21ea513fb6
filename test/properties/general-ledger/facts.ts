import type { Recorded } from '@coflyfr/core'
import type { Line } from '../budget/sync-ledger.ts'
import { penceOf, year } from '../budget/world.ts'

/** A posting in a line or an event. */
export interface Posting {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
  readonly postedOn: string
  readonly reference: string
  readonly period?: string
}

/** The data of an event or line about the general ledger, as far as the properties need it. */
export interface Said {
  readonly source: string
  readonly batch: string
  readonly period: string
  readonly concerns: string | null
  readonly postings: readonly Posting[]
  readonly count: number
  readonly controlTotal: string
  readonly debits: string
  readonly credits: string
  readonly by: string
  readonly decision: string
  readonly upTo: number
  readonly seals: readonly { readonly linesHash: string }[]
}

/** The data of an event or a line. */
export const said = ({ data }: Pick<Recorded, 'data'> | Line): Said => data as never

/** All thirteen periods, written again here. */
export const allPeriods = Array.from(
  { length: 13 },
  (_, index) => `P${String(index + 1).padStart(2, '0')}`,
)

/** The closed periods after these events: each close adds one, each reopening removes one. */
export const closedIn = (log: readonly Recorded[]): ReadonlySet<string> => {
  const closed = new Set<string>()
  for (const event of log) {
    if (event.type === 'PeriodClosed') closed.add(said(event).period)
    if (event.type === 'PeriodReopened') closed.delete(said(event).period)
  }
  return closed
}

const months = ['04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02', '03']

/** The first and last day of each period, by hand: the year has 29 days in February. */
const daysOf = (period: string): readonly [string, string] => {
  if (period === 'P13') return ['2024-03-31', '2024-03-31']
  const month = months[Number(period.slice(1)) - 1] ?? ''
  const calendarYear = month < '04' ? '2024' : '2023'
  const thirty = ['04', '06', '09', '11']
  const last = month === '02' ? '29' : thirty.includes(month) ? '30' : '31'
  return [`${calendarYear}-${month}-01`, `${calendarYear}-${month}-${last}`]
}

/**
 * The period that a posting concerns and the one that it counts in, given the closed ones; null if none is open for it.
 */
export const placeOf = (posting: Posting, closed: ReadonlySet<string>) => {
  const byMonth = allPeriods[months.indexOf(posting.postedOn.slice(5, 7))] ?? ''
  const meant = posting.period ?? byMonth
  const period = allPeriods.find((one) => one >= meant && !closed.has(one))
  if (period === undefined) return null
  const [first, last] = daysOf(period)
  const { postedOn } = posting
  // Of three days, the middle one.
  const [, inside] = [first, postedOn, last].sort()
  return period === meant
    ? { period, concerns: null, on: inside }
    : { period, concerns: meant, on: first }
}

/** Every posting of a batch in the log. */
export const batchIn = (
  log: readonly Recorded[],
  { source, batch }: Pick<Said, 'source' | 'batch'>,
): readonly Posting[] =>
  log
    .filter(({ type }) => type === 'ActualsImported')
    .map(said)
    .filter((one) => one.source === source && one.batch === batch)
    .flatMap(({ postings }) => postings)

/** Control figures of postings, in pence. */
export const figuresOf = (postings: readonly Posting[]) => {
  const amounts = postings.map(({ amount }) => penceOf(amount))
  const sum = (some: readonly bigint[]) => some.reduce((all, one) => all + one, 0n)
  return {
    count: amounts.length,
    controlTotal: sum(amounts),
    debits: sum(amounts.filter((amount) => amount > 0n)),
    credits: sum(amounts.filter((amount) => amount < 0n)),
  }
}

/** The only year in these tests. */
export const financialYear = year
