import { type Fact, firstDayOf, monthOf, pence, yearOf } from './facts.ts'
import type { Head } from './heads.ts'

/** An amount spent at a head, with the period in which it counts; null if every period was closed. */
export interface Spent {
  readonly year: string
  readonly head: Head
  readonly period: string | null
  readonly amount: bigint
  readonly source: string | null
  readonly by: Fact
}

const headOf = ({ costCentre, subjective }: Head): Head => ({ costCentre, subjective })

const periods = Array.from({ length: 13 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`)

/** The periods of a year that were closed when an event was recorded. */
const closedBefore = (log: readonly Fact[], year: string, position: number): Set<string> => {
  const closed = new Set<string>()
  for (const fact of log.filter((one) => one.position < position)) {
    if (fact.data.financialYear !== year) continue
    if (fact.type === 'PeriodClosed') closed.add(fact.data.period)
    if (fact.type === 'PeriodReopened') closed.delete(fact.data.period)
  }
  return closed
}

const countsIn = (log: readonly Fact[], year: string, own: string, position: number) => {
  const closed = closedBefore(log, year, position)
  return periods.find((period) => period >= own && !closed.has(period)) ?? null
}

/** The month of a day within a year; a day outside it counts in its first or last month. */
const monthWithin = (year: string, day: string): string => {
  if (yearOf(day) < year) return 'P01'
  return yearOf(day) > year ? 'P12' : monthOf(day)
}

/** The period of an event's spending, without regard to closes. */
const ownPeriod = ({ type, data, effectiveOn }: Fact): string =>
  type === 'ActualsImported' ? data.period : monthWithin(data.financialYear, effectiveOn)

/** Late items count from the first day of the period that was open for them. */
const isBegun = (log: readonly Fact[], by: Fact, asOf: string | null): boolean => {
  const { data, position } = by
  const own = ownPeriod(by)
  const period = countsIn(log, data.financialYear, own, position)
  const isLate = period !== null && period !== own
  return !isLate || asOf === null || firstDayOf(data.financialYear, period) <= asOf
}

/** Postings, and invoices that no posting pays. */
export const spendingOf = (
  log: readonly Fact[],
  facts: readonly Fact[],
  asOf: string | null,
): readonly Spent[] =>
  facts.flatMap((by): readonly Spent[] => {
    const { type, data, position } = by
    const isSpent =
      type === 'ActualsImported' || (type === 'CommitmentInvoiced' && data.paidBy === null)
    if (!isSpent || !isBegun(log, by, asOf)) return []
    const { financialYear: year, source = null } = data
    const period = countsIn(log, year, ownPeriod(by), position)
    const spent: readonly (Head & { readonly amount: string })[] = data.postings ?? [data]
    return spent.map((one) => ({
      ...{ year, period, by, head: headOf(one), source },
      amount: pence(one.amount),
    }))
  })

/** What an order adds to the commitments of a head. */
export interface Ordered {
  readonly year: string
  readonly head: Head
  readonly amount: bigint
}

/** Orders raised and carried in, less what was invoiced, released and carried on. */
export const ordersOf = (facts: readonly Fact[]): readonly Ordered[] =>
  facts.flatMap(({ type, data }): readonly Ordered[] => {
    const { financialYear: year } = data
    const own = (amount: bigint) => ({ year, head: headOf(data), amount })
    switch (type) {
      case 'CommitmentRaised':
        return [own(pence(data.amount))]
      case 'CommitmentInvoiced':
        return [own(-pence(data.amount))]
      case 'CommitmentClosed':
        return [own(-pence(data.released))]
      case 'CommitmentCarried':
        return [
          own(-pence(data.amount)),
          { year: data.toYear, head: headOf(data), amount: pence(data.amount) },
        ]
      default:
        return []
    }
  })
