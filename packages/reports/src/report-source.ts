import type { EventStore } from '@coflyfr/core'
import type { CaseColumns } from './columns/cases/case-columns.ts'
import type { MoneyColumns } from './columns/money-columns.ts'
import type { KeptPoints } from './points/kept-points.ts'

/** The state of a log, printed on every report so that its figures can be proved later. */
export interface CheckpointSummary {
  readonly origin: string
  readonly size: number
  /** Root of the Merkle tree, in base64. */
  readonly root: string
}

/** What reports are made from. */
export interface ReportSource {
  readonly store: EventStore
  /** The tree of the first `size` events; null if the store keeps none. */
  readonly checkpointAt: (size: number) => CheckpointSummary | null
  /**
   * Columns of money for reports at a point in time. Left out where reports are sealed or proved, which fold the log.
   */
  readonly columns?: MoneyColumns
  /** The same for counts of cases. */
  readonly cases?: CaseColumns
  /** States kept along the log, for a reader who asks about many points in time. */
  readonly points?: KeptPoints
}
