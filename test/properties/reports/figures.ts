import assert from 'node:assert/strict'
import { type DomainEvent, financialYear, type Period, periods } from '@coflyfr/core'
import {
  type AnyReport,
  anyReport,
  levels,
  type Report,
  type ReportDocument,
  type Row,
  totalKey,
  views,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { budgetLogs } from './budget-log.ts'
import { dates } from './folding.ts'
import { asked, filled, seen, sourceOf } from './ledgers.ts'
import { penceOf } from './pence-of.ts'

/** A report with its function that names rows. */
export type NamedReport = AnyReport & Pick<Report<unknown, DomainEvent>, 'rowKey'>

/** Hides the types of a report, and keeps how it names its rows. */
export const namedReport = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
): NamedReport => ({ ...anyReport(report), rowKey: report.rowKey })

const cellsOf = (report: NamedReport, { rows, totals }: ReportDocument): ReadonlyMap<string, Row> =>
  new Map([
    ...rows.map((row) => [report.rowKey(row, asked()), row] as const),
    [totalKey, totals] as const,
  ])

/** Reports of one year. */
const yearly: ReadonlySet<string> = new Set(['budget-monitoring', 'cover', 'bridge', 'outturn'])

/** The year of the first budget; a report that spans years is asked about all of them, or about one up to a period. */
const yearFor = (report: AnyReport, period: Period | null = null) =>
  yearly.has(report.name) || period !== null ? financialYear('2023-24') : null

/** A drawn log, and a period up to which it is seen, or none. */
const points = fc.record({ log: budgetLogs, period: fc.option(fc.constantFrom(...periods)) })

const moneyFields = (report: AnyReport): readonly string[] =>
  report
    .columns(asked())
    .filter(({ kind }) => kind === 'money')
    .map(({ field }) => field)

const amountOf = (row: Row | undefined, field: string): bigint => {
  const text = row?.[field] ?? '0.00'
  return penceOf(typeof text === 'string' ? text : '0.00')
}

/** A row without a forecast counts at its budget if others have one. */
const countedOf = (row: Row, field: string): bigint =>
  field === 'projectedOutturn' && row[field] === null
    ? amountOf(row, 'revisedBudget')
    : amountOf(row, field)

const sumOf = (rows: readonly Row[], field: string): bigint =>
  field === 'projectedOutturn' && rows.every((row) => row[field] === null)
    ? 0n
    : rows.reduce((sum, row) => sum + countedOf(row, field), 0n)

/** The last quarter's projection is compared with the budget of that day, which the row does not show. */
const isSummed = (field: string): boolean => field !== 'previousProjected'

const undone: ReadonlySet<unknown> = new Set(['rejected', 'withdrawn', 'reversed'])

/** The total of virements leaves out those that ended without a posting, and reversals. */
const isInTotal = ({ state, reverses = null }: Row): boolean =>
  !undone.has(state) && (state !== 'posted' || reverses === null)

/** A12, A15: the totals of a report are the sums of its rows that are in the total, column by column. */
export const totalsAreSums = (report: AnyReport) =>
  fc.asyncProperty(budgetLogs, async (log) => {
    const store = await filled(log)
    const document = await seen(report, store, asked(undefined, yearFor(report)))
    assert.ok(typeof document !== 'string')
    const rows = document.rows.filter(isInTotal)
    for (const field of moneyFields(report).filter(isSummed))
      assert.equal(amountOf(document.totals, field), sumOf(rows, field), field)
  })

/** No two rows have the same name, by which they are explained and compared, at any level and in any view. */
export const rowsHaveNames = (report: NamedReport) =>
  fc.asyncProperty(
    budgetLogs,
    fc.constantFrom(...levels),
    fc.constantFrom(...views),
    async (log, by, view) => {
      const store = await filled(log)
      const parameters = { ...asked(undefined, yearFor(report)), by, view }
      const document = await seen(report, store, parameters)
      assert.ok(typeof document !== 'string')
      const keys = document.rows.map((row) => report.rowKey(row, parameters))
      assert.equal(new Set([...keys, totalKey]).size, document.rows.length + 1)
    },
  )

/** Rows that add up to the total: in the view by gross and net only the net ones. */
const summedRows = ({ rows }: ReportDocument): readonly Row[] =>
  rows.filter((row) => !('measure' in row) || row['measure'] === 'net')

/** A12: budget monitoring agrees at every level, in every view: a row is the sum of the rows that it opens into. */
export const levelsAgree = (report: AnyReport) =>
  fc.asyncProperty(
    budgetLogs,
    fc.constantFrom(...views),
    fc.option(fc.constantFrom(...periods)),
    async (log, view, period) => {
      const store = await filled(log)
      const parameters = { ...asked(undefined, yearFor(report)), view, period }
      const fields = report.columns(parameters).filter(({ kind }) => kind === 'money')
      const [leaves, ...others] = await Promise.all(
        levels.toReversed().map((by) => seen(report, store, { ...parameters, by })),
      )
      assert.ok(typeof leaves !== 'string' && leaves !== undefined)
      for (const coarser of others) {
        assert.ok(typeof coarser !== 'string')
        assert.deepEqual(coarser.totals, leaves.totals)
        for (const { field } of fields)
          assert.equal(sumOf(summedRows(coarser), field), sumOf(summedRows(leaves), field), field)
        for (const row of coarser.rows) {
          const dimensions = ['directorate', 'service', 'costCentre', 'measure'].filter(
            (one) => one in row,
          )
          const inside: readonly Row[] = leaves.rows.filter((leaf) =>
            dimensions.every((dimension) => leaf[dimension] === row[dimension]),
          )
          for (const { field } of fields.filter((one) => isComparable(row, one.field)))
            assert.equal(amountOf(row, field), sumOf(inside, field), `${view} ${field}`)
        }
      }
    },
  )

/** A service that is forecast only as a whole has no forecasts of its parts. */
const isComparable = (row: Row, field: string): boolean =>
  !(foreseen.has(field) && String(row['measure']).startsWith('gross'))

const foreseen: ReadonlySet<string> = new Set(['projectedOutturn', 'variance'])

/** A15: a figure is the sum of its explanation, event by event, at any point and up to any period. */
export const explanationsSum = (report: NamedReport) =>
  fc.asyncProperty(points, fc.option(dates), fc.nat(), async ({ log, period }, asOf, pick) => {
    const store = await filled(log)
    const at = { asOf, knownAt: pick % log.length }
    const parameters = { ...asked(at, yearFor(report, period)), period }
    const document = await seen(report, store, parameters)
    // A year has no report before its budget is approved.
    if (typeof document === 'string') return
    const cells = cellsOf(report, document)
    const [row, fields] = [[...cells.keys()][pick % cells.size] ?? totalKey, moneyFields(report)]
    for (const column of fields) {
      const explained = await report.explain(sourceOf(store), parameters, { row, column })
      assert.ok(isRight(explained))
      const { contributions } = explained.right
      const changes = contributions.map(({ change }) => penceOf(change ?? '0.00'))
      const figure = amountOf(cells.get(row), column)
      assert.equal(
        changes.reduce((sum, change) => sum + change, 0n),
        figure,
        `${row} ${column}`,
      )
    }
  })

/**
 * A difference begins and ends at the figures of the report, and its explanations sum to the change, up to any period.
 */
export const differencesAreExplained = (report: NamedReport) =>
  fc.asyncProperty(
    points,
    fc.record({ fromPick: fc.nat(), toPick: fc.nat() }),
    fc.option(dates),
    fc.option(dates),
    async ({ log, period }, { fromPick, toPick }, fromDate, toDate) => {
      const store = await filled(log)
      const from = { asOf: fromDate, knownAt: fromPick % log.length }
      const to = { asOf: toDate, knownAt: toPick % log.length }
      const parameters = { ...asked(undefined, yearFor(report, period)), period }
      const before = await seen(report, store, { ...parameters, at: from })
      const after = await seen(report, store, { ...parameters, at: to })
      const outcome = await report.difference(sourceOf(store), parameters, { from, to })
      if (typeof before === 'string' || typeof after === 'string') return
      assert.ok(isRight(outcome))
      const [earlier, later] = [cellsOf(report, before), cellsOf(report, after)]
      for (const { row, column, change, explanations, ...cell } of outcome.right.cells) {
        assert.deepEqual(cell.from, earlier.get(row)?.[column] ?? null)
        assert.deepEqual(cell.to, later.get(row)?.[column] ?? null)
        if (change === null) continue
        const parts = explanations.map((part) => penceOf(part.change ?? '0.00'))
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0n),
          penceOf(change),
          row,
        )
      }
      const named = new Set(outcome.right.cells.map(({ row, column }) => `${row} ${column}`))
      for (const field of report.columns(parameters).map((column) => column.field))
        for (const row of new Set([...earlier.keys(), ...later.keys()])) {
          const [was, is] = [earlier, later].map((cells) => cells.get(row)?.[field] ?? null)
          if (JSON.stringify(was) !== JSON.stringify(is)) assert.ok(named.has(`${row} ${field}`))
        }
    },
  )
