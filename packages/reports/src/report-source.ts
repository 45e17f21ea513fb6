import type { EventStore } from '@coflyfr/core'

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
}
