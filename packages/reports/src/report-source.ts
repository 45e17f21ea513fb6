import type { EventStore } from '@coflyfr/core'
import type { CaseColumns } from './columns/cases/case-columns.ts'
import type { MoneyColumns } from './columns/money-columns.ts'
import type { KeptPoints } from './points/kept-points.ts'

/** What a log stood at: printed on every report, so that its figures can be proved later. */
export interface CheckpointSummary {
  readonly origin: string
  readonly size: number
  /** Root of the Merkle tree, in base64. */
  readonly root: string
}

/** Where reports read from. */
export interface ReportSource {
  readonly store: EventStore
  /** The tree of the first `size` events; null where the store keeps none. */
  readonly checkpointAt: (size: number) => CheckpointSummary | null
  /** What reads at a point in time may be made from; where they are sealed or proved there is none, and the log is folded. */
  readonly columns?: MoneyColumns
  /** The same for what counts of cases are made of. */
  readonly cases?: CaseColumns
  /** States along the same log, for who asks at many points in time. */
  readonly points?: KeptPoints
}
