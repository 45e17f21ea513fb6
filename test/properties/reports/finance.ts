import assert from 'node:assert/strict'
import {
  type EventStore,
  type FinancialYear,
  financialYear,
  lastDayOfPeriod,
  type Period,
  type PlainDate,
  type PointInTime,
  periods,
} from '@coflyfr/core'
import {
  bridgeReport,
  budgetMonitoringReport,
  commitmentsReport,
  levels,
  type ReportDocument,
  type ReportParameters,
  type Row,
  reservesReport,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { budgetLogs } from './budget-log.ts'
import { type NamedReport, namedReport } from './figures.ts'
import { dates } from './folding.ts'
import { asked, filled, seen } from './ledgers.ts'
import { penceOf } from './pence-of.ts'

const budget = namedReport(budgetMonitoringReport)
const years = [financialYear('2023-24'), financialYear('2024-25')]

/** A drawn log with a point in it and a year. */
const points = fc.record({
  log: budgetLogs,
  asOf: fc.option(dates),
  pick: fc.nat(),
  year: fc.constantFrom(...years),
  period: fc.option(fc.constantFrom(...periods)),
})

const amountOf = (row: Row, field: string): bigint => penceOf(String(row[field] ?? '0.00'))

const sumOf = (rows: readonly Row[], field: string): bigint =>
  rows.reduce((sum, row) => sum + amountOf(row, field), 0n)

const documentOf = async (
  report: NamedReport,
  store: EventStore,
  parameters: ReportParameters,
): Promise<ReportDocument | null> => {
  const document = await seen(report, store, parameters)
  return typeof document === 'string' ? null : document
}

const atPoint = (
  log: readonly unknown[],
  asOf: PointInTime['asOf'],
  pick: number,
): PointInTime => ({
  asOf,
  knownAt: pick % log.length,
})

/** A8: the parts of the revised budget sum to it, and what is neither committed nor spent is available. */
export const availabilityHolds = (report: NamedReport) =>
  fc.asyncProperty(points, async ({ log, asOf, pick, year, period }) => {
    const parameters = { ...asked(atPoint(log, asOf, pick), year), period }
    const document = await documentOf(report, await filled(log), parameters)
    for (const row of document === null ? [] : [...document.rows, document.totals]) {
      const parts = ['originalBudget', 'virements', 'technicalAdjustments', 'grants']
      const others = ['supplementaryEstimates', 'reserveFunding', 'carriedIn']
      const revised = [...parts, ...others].reduce((sum, field) => sum + amountOf(row, field), 0n)
      assert.equal(amountOf(row, 'revisedBudget'), revised)
      const free = revised - amountOf(row, 'committed') - amountOf(row, 'actual')
      assert.equal(amountOf(row, 'available'), free)
      const pending = amountOf(row, 'pendingVirements')
      assert.equal(amountOf(row, 'revisedIfApproved'), revised + pending)
    }
  })

/** A9: no order is negative, and what is outstanding equals what budget monitoring shows as committed. */
export const ordersHold = (report: NamedReport) =>
  fc.asyncProperty(points, async ({ log, asOf, pick, year }) => {
    const store = await filled(log)
    const parameters = asked(atPoint(log, asOf, pick), year)
    const document = await documentOf(report, store, parameters)
    // A year without an approved budget is not held.
    if (document === null) return
    for (const row of document.rows) {
      const came = amountOf(row, 'broughtIn') + amountOf(row, 'raised')
      const went = ['invoiced', 'released', 'carried'].map((field) => amountOf(row, field))
      const left = went.reduce((sum, amount) => sum - amount, came)
      assert.equal(amountOf(row, 'outstanding'), left)
      assert.ok(left >= 0n)
    }
    const monitored = await documentOf(budget, store, parameters)
    if (monitored === null) return
    assert.equal(amountOf(document.totals, 'outstanding'), amountOf(monitored.totals, 'committed'))
  })

/** A2, A13: each book of a year or a purpose balances, at every position and every effective date. */
export const booksBalance = (report: NamedReport) =>
  fc.asyncProperty(points, async ({ log, asOf, pick }) => {
    const at = atPoint(log, asOf, pick)
    const document = await documentOf(report, await filled(log), asked(at))
    assert.ok(document !== null)
    const sums = new Map<string, bigint>()
    for (const row of document.rows) {
      const key = `${row['book']} ${row['scope']}`
      sums.set(key, (sums.get(key) ?? 0n) + amountOf(row, 'balance'))
      const sides = amountOf(row, 'debit') - amountOf(row, 'credit')
      assert.equal(amountOf(row, 'balance'), sides)
    }
    for (const [key, sum] of sums) assert.equal(sum, 0n, key)
  })

const balanceOf = ({ rows }: ReportDocument, book: string, account: RegExp): bigint =>
  sumOf(
    rows.filter((row) => row['book'] === book && account.test(String(row['account']))),
    'balance',
  )

/**
 * A3: the books agree with the reports: reserves by their closing, a year by its revised budget, actuals and orders; up
 * to a period as well as for the whole year.
 */
export const booksAgree = (report: NamedReport) =>
  fc.asyncProperty(points, async ({ log, asOf, pick, year, period }) => {
    const store = await filled(log)
    const parameters = { ...asked(atPoint(log, asOf, pick), year), period }
    const books = await documentOf(report, store, parameters)
    if (books === null) return
    const totalOf = async (other: NamedReport, field: string, more = {}): Promise<bigint> => {
      const document = await documentOf(other, store, { ...parameters, ...more })
      return amountOf(document?.totals ?? {}, field)
    }
    // The reserves of a whole year are those at its end; the book of reserves has no years.
    const ofReserves = period === null ? { year: null } : {}
    const closing = await totalOf(namedReport(reservesReport), 'closing', ofReserves)
    assert.equal(-balanceOf(books, 'reserves', /^Reserve /), closing)
    const outstanding = await totalOf(namedReport(commitmentsReport), 'outstanding')
    assert.equal(balanceOf(books, 'commitments', /^Orders committed$/), outstanding)
    if ((await documentOf(budget, store, parameters)) === null) return
    const revised = await totalOf(namedReport(bridgeReport), 'revisedBudget')
    assert.equal(balanceOf(books, 'budget', / budgets of services$/), revised)
    const actual = await totalOf(budget, 'actual')
    assert.equal(balanceOf(books, 'spending', /^Spending of services$/), actual)
  })

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other)

/** Up to a period, a report that counts by date is the same as at the period's last day. */
export const periodsAreDays = (report: NamedReport) =>
  fc.asyncProperty(
    points,
    dates,
    fc.constantFrom(...periods),
    async ({ log, pick, year }, asOf, period) => {
      const store = await filled(log)
      const parameters = asked(atPoint(log, asOf, pick), year)
      const upTo = await documentOf(report, store, { ...parameters, period })
      const { at } = parameters
      const lastDay = { ...at, asOf: earlier(asOf, lastDayOfPeriod(year, period)) }
      const byThen = await documentOf(report, store, { ...parameters, at: lastDay })
      // The only events of the year may come after the period.
      if (upTo === null || byThen === null) return
      const said = ({ rows, totals, notes }: ReportDocument) => ({ rows, totals, notes })
      assert.deepEqual(said(upTo), said(byThen))
    },
  )

/** Domain property 8: net is gross expenditure plus gross income, at every level. */
export const netIsGross = (report: NamedReport) =>
  fc.asyncProperty(
    points,
    fc.constantFrom(...levels),
    async ({ log, asOf, pick, year, period }, by) => {
      const at = atPoint(log, asOf, pick)
      const parameters = { ...asked(at, year), by, period, view: 'gross' as const }
      const document = await documentOf(report, await filled(log), parameters)
      const fields = ['originalBudget', 'revisedBudget', 'committed', 'actual', 'available']
      const rows = document?.rows ?? []
      const netOf = (measure: string) => rows.filter((row) => row['measure'] === measure)
      for (const [number, net] of netOf('net').entries()) {
        const parts = [netOf('gross expenditure')[number], netOf('gross income')[number]]
        const gross = parts.filter((part) => part !== undefined)
        assert.equal(gross.length, 2)
        for (const field of fields) assert.equal(amountOf(net, field), sumOf(gross, field), field)
      }
      for (const field of fields)
        assert.equal(amountOf(document?.totals ?? {}, field), sumOf(netOf('net'), field), field)
    },
  )

/**
 * Domain property 8: a printed total is the rounded exact total, and each rounded row is at most half a unit from its
 * exact value.
 */
export const printedTotalsAreTrue = (report: NamedReport) =>
  fc.asyncProperty(points, async ({ log, asOf, pick, year }) => {
    const store = await filled(log)
    const parameters = asked(atPoint(log, asOf, pick), year)
    const exact = await documentOf(report, store, parameters)
    const printed = await documentOf(report, store, { ...parameters, unit: 'thousands' })
    if (exact === null || printed === null) return
    const money = report.columns(parameters).filter(({ kind }) => kind === 'money')
    for (const { field, label } of money) {
      const total = printed.totals[field]
      if (typeof total !== 'string') continue
      const off = BigInt(total) * 100_000n - amountOf(exact.totals, field)
      assert.ok(off <= 50_000n && off >= -50_000n, field)
      const rows: readonly string[] = printed.rows
        .map((row) => row[field])
        .filter((text) => typeof text === 'string')
      const apart: bigint = rows.reduce((sum, text) => sum - BigInt(text), BigInt(total))
      const unshown = amountOf(exact.totals, field) - sumOf(exact.rows, field)
      const isNoted = printed.notes.some((note) => note.startsWith(`${label.en}: the rows`))
      if (unshown === 0n) {
        assert.equal(isNoted, apart !== 0n, field)
        assert.ok(2n * (apart < 0n ? -apart : apart) <= BigInt(rows.length) + 1n, field)
      } else if (!isNoted) {
        const miss = apart * 100_000n - unshown
        assert.ok(miss <= 50_000n && miss >= -50_000n, field)
      }
    }
  })

interface Closed {
  readonly financialYear: FinancialYear
  readonly period: Period
}

/** C4: the figures of a closed period never change after its close, at any effective date, unless it is reopened. */
export const closedStaysClosed = (report: NamedReport) =>
  fc.asyncProperty(points, async ({ log, asOf: drawn, year }) => {
    const store = await filled(log)
    const yearToDate = async (period: Period, at: PointInTime) => {
      const parameters = { ...asked(at, year), period, view: 'period' as const }
      return (await documentOf(report, store, parameters))?.totals['yearToDate'] ?? null
    }
    for (const [position, [, event]] of log.entries()) {
      if (event.type !== 'PeriodClosed') continue
      const closed = event.data as unknown as Closed
      const { financialYear, period } = closed
      if (financialYear !== year || isReopened(log.slice(position), closed)) continue
      for (const asOf of [drawn, lastDayOfPeriod(year, period)]) {
        const then = await yearToDate(period, { asOf, knownAt: position })
        const now = await yearToDate(period, { asOf, knownAt: null })
        if (then !== null && now !== null) assert.equal(now, then, `${year} ${period}`)
      }
    }
  })

const isReopened = (
  later: Parameters<typeof filled>[0],
  { financialYear: year, period }: Closed,
): boolean =>
  later.some(([, { type, data }]) => {
    const reopened = data as unknown as Closed
    return type === 'PeriodReopened' && reopened.financialYear === year && reopened.period <= period
  })

/** The bridge ends at the figures of budget monitoring, group by group. */
export const bridgeHolds = (report: NamedReport) =>
  fc.asyncProperty(points, fc.constantFrom(...levels), async ({ log, asOf, pick, year }, by) => {
    const store = await filled(log)
    const parameters = { ...asked(atPoint(log, asOf, pick), year), by }
    const document = await documentOf(report, store, parameters)
    const monitored = await documentOf(budget, store, parameters)
    if (document === null || monitored === null) return
    for (const { check } of document.rows) assert.ok(check === null || check === '0.00')
    assert.equal(document.totals['check'], '0.00')
    const revised = amountOf(monitored.totals, 'revisedBudget')
    assert.equal(sumOf(document.rows, 'amount'), revised)
  })
