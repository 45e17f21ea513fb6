import {
  type DomainEvent,
  decodeKept,
  deriveState,
  keptVersion,
  type ProjectionSnapshot,
} from '@coflyfr/core'
import { type DifferenceEnds, type DifferenceOutcome, difference } from './difference.ts'
import { type ExplanationOutcome, explain } from './explain.ts'
import { type KeptFold, keptFold } from './kept-fold.ts'
import { makeReport, type ReportOutcome } from './make-report.ts'
import { type KnownAtPosition, makeReportAtEach } from './make-report-at-each.ts'
import { narrowed } from './points/narrowed.ts'
import { stateAt } from './points/state-at.ts'
import type { Column, Label, ParameterName, Report, ReportParameters } from './report.ts'
import type { ReportSource } from './report-source.ts'

/** A report with its types of state and event hidden, as a list of reports holds it. */
export interface AnyReport {
  readonly name: string
  readonly title: Label
  readonly projection: {
    readonly name: string
    readonly version: number
    readonly types: readonly string[]
  }
  /** The name and version by which a store keeps its state. */
  readonly keptAs: { readonly name: string; readonly version: number }
  /** Decodes a kept state; throws if the bytes are damaged. */
  readonly readKept: (bytes: Uint8Array) => unknown
  /** The parameters that change its answer; the others always have their defaults. */
  readonly takes: readonly ParameterName[]
  /** Whether it can be made from columns of money, where the source has them. */
  readonly readsColumns: boolean
  /** Whether it can be made from columns of cases, where the source has them. */
  readonly readsCases: boolean
  readonly columns: (parameters: ReportParameters) => readonly Column[]
  readonly make: (source: ReportSource, parameters: ReportParameters) => Promise<ReportOutcome>
  /** Makes it as known at each of several positions, in ascending order, in one pass through the log. */
  readonly makeAtEach: (
    source: ReportSource,
    asked: readonly KnownAtPosition[],
  ) => AsyncIterable<ReportOutcome>
  readonly difference: (
    source: ReportSource,
    parameters: ReportParameters,
    ends: DifferenceEnds,
  ) => Promise<DifferenceOutcome>
  readonly explain: (
    source: ReportSource,
    parameters: ReportParameters,
    cell: { readonly row: string; readonly column: string },
  ) => Promise<ExplanationOutcome>
  /** Begins the fold of the state that is kept; the caller feeds it the log. */
  readonly begin: () => KeptFold
  /** Derives the state at a position from the log, in the form in which it would be kept. */
  readonly derive: (
    source: Pick<ReportSource, 'store'>,
    position: number,
  ) => Promise<ProjectionSnapshot>
}

/**
 * Wraps a report so that reports of different types fit in one list.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ledgerEvents, memoryStore, openLedger } from '@coflyfr/core'
 * import { anyReport, defaultParameters } from '@coflyfr/reports'
 *
 * const openings = anyReport({
 *   name: 'openings',
 *   title: { en: 'Openings', cy: 'Agoriadau' },
 *   catalogue: ledgerEvents,
 *   projection: {
 *     name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *     evolve: (count: number) => count + 1,
 *   },
 *   takes: [],
 *   columns: () => [{ field: 'count', label: { en: 'Count', cy: 'Nifer' }, kind: 'count' }],
 *   rowKey: () => 'all',
 *   render: (count) => ({ rows: [{ count }], totals: {}, notes: [] }),
 *   rowsTouched: () => null,
 * })
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const made = await openings.make({ store, checkpointAt: () => null }, defaultParameters)
 * assert.ok(made._tag === 'Right')
 * assert.deepEqual(made.right.rows, [{ count: 1 }])
 * ```
 */
export const anyReport = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
): AnyReport => {
  const read = stateAt(report)
  return {
    name: report.name,
    title: report.title,
    projection: report.projection,
    keptAs: { name: report.projection.name, version: keptVersion(report.projection) },
    readKept: (bytes) => decodeKept(report.projection, bytes),
    takes: report.takes,
    readsColumns: report.summed !== undefined,
    readsCases: report.kept?.narrow !== undefined,
    columns: report.columns,
    make: (source, parameters) => makeReport(source, report, parameters, read),
    makeAtEach: (source, asked) => makeReportAtEach(source, report, asked),
    difference: (source, parameters, ends) => difference(source, report, parameters, ends),
    explain: (source, parameters, cell) => explain(source, report, parameters, cell),
    begin: () => keptFold(report),
    derive: ({ store }, position) =>
      deriveState(store, report.catalogue, narrowed(report), position),
  }
}
