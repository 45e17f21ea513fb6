import type { PlacedEvent } from '../event.ts'

/** What a sealed report is asked for. */
export interface SealedAt {
  readonly year: string
  readonly period: string
  /** The last day of the period. */
  readonly lastDay: string
  /** The day on which the close was recorded. */
  readonly recordedOn: string
}

/** A report that is made again from the events. */
export interface Report {
  readonly name: string
  readonly version: number
  readonly fold: (event: PlacedEvent) => void
  readonly render: (at: SealedAt) => { readonly rows: readonly object[]; readonly totals: object }
}
