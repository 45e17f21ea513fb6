import type { PlainDate } from '@coflyfr/core'
import type { ExtensionReason } from './extension-reason.ts'
import type { RestartReason } from './restart-reason.ts'
import type { StatutoryTimescale, TimescaleStep } from './timescale.ts'

/** How a leg of a clock came to its end; null dates nothing yet. */
export type LegEnd =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly on: PlainDate }
  | { readonly kind: 'stopped'; readonly on: PlainDate }

/** One run of a clock: from its start, or from the time before that it was met, until it is met or stopped. */
export interface ClockLeg {
  readonly clock: string
  /** The contact, conference or placement that it is about; null for the case as a whole. */
  readonly about: string | null
  /** Counted from 1. */
  readonly leg: number
  readonly start: PlainDate
  /** The version of the timescale that was in force at the start. */
  readonly timescale: StatutoryTimescale
  readonly step: TimescaleStep
  readonly restarts: readonly {
    readonly on: PlainDate
    readonly reason: RestartReason | ExtensionReason
  }[]
  readonly end: LegEnd
}
