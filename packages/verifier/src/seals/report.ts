import type { PlacedEvent } from '../event.ts'

/** The year and period of a sealed report, and its day. */
export interface SealedAt {
  readonly year: string
  readonly period: string
  /** The last day of the period. */
  readonly lastDay: string
  /** The day on which the event was recorded as of which the report is sealed: most often the close. */
  readonly recordedOn: string
}

/** A report that is computed again from the events. */
export interface Report {
  readonly name: string
  readonly version: number
  readonly fold: (event: PlacedEvent) => void
  readonly render: (at: SealedAt) => { readonly rows: readonly object[]; readonly totals: object }
}
