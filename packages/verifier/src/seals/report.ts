import type { PlacedEvent } from '../event.ts'
import type { MappedCostCentre } from '../rules/state/other-states.ts'

/** How a report is asked about; what is sealed is asked about in the plainest way. */
export interface AskedWays {
  /** The level to which a budget is opened. */
  readonly by: string
  /** From which percentage of the budget an overspend is amber, and above which it is red. */
  readonly thresholds: { readonly amber: string; readonly red: string }
  readonly sign: string
  /** The one list of virements; null for all. */
  readonly section: string | null
  readonly unit: string
}

/** What a report is asked for, of the events that it has taken. */
export interface Asked extends AskedWays {
  /** Null for all years. */
  readonly year: string | null
  /** Null for the whole year. */
  readonly period: string | null
  /** The day by which a budget is seen; null for every day. */
  readonly asOf: string | null
  /** The last day whose events count in the reports of reserves and virements; null for every day. */
  readonly lastDay: string | null
  /** The day on which it is judged what has expired; null where no day is known. */
  readonly day: string | null
}

/** How every sealed report is asked about. */
export const plainWays: AskedWays = {
  by: 'subjective',
  thresholds: { amber: '2', red: '5' },
  sign: 'overspend-positive',
  section: null,
  unit: 'pounds',
}

/** One line of a report, or its totals. */
export type ReportRow = Readonly<Record<string, unknown>>

/** What reports look up beside the events that they take. */
export interface Ground {
  /** The event that stands at a place and gave something. */
  readonly giver: (place: {
    readonly stream: string
    readonly revision: number
  }) => Pick<PlacedEvent, 'type' | 'data'> | undefined
  readonly chart: () => {
    readonly get: (costCentre: string) => MappedCostCentre | undefined
    readonly entries: () => Iterable<readonly [string, MappedCostCentre]>
  }
}

/** A report that is computed again from the events. */
export interface Report {
  readonly name: string
  readonly version: number
  readonly fold: (event: PlacedEvent) => void
  /** Its rows and totals as known now; where one row is named, perhaps that one alone, or the totals. */
  readonly render: (
    asked: Asked,
    only?: string,
  ) => {
    readonly rows: readonly ReportRow[]
    readonly totals: ReportRow
  }
  /** The years of which it holds anything, sorted. */
  readonly years: () => readonly string[]
}
