import type { TreeHead } from '@coflyfr/proof/tree'
import type { Durability } from './connection.ts'
import type { InlineProjection } from './inline/inline-projection.ts'

/** How a ledger is opened. */
export interface StoreOptions {
  /** `full` by default. */
  readonly durability?: Durability
  /** Refuses every write; false by default. */
  readonly readOnly?: boolean
  /**
   * Opens read-only, and without checking the tables, the last event and the known checkpoints: `verify` reports what
   * opening would refuse. False by default.
   */
  readonly forAudit?: boolean
  /** How long to wait while other processes write, in milliseconds; 10,000 by default. */
  readonly busyTimeoutMs?: number
  /** Microseconds since 1970; the host's clock by default. */
  readonly clock?: () => number
  /** How many appends may wait for the disk; the next one is refused. 10,000 by default. */
  readonly appendQueueMax?: number
  /** How often a subscription looks for events that other processes have written, in milliseconds; 50 by default. */
  readonly pollMs?: number
  /** Checkpoints kept outside the file: opening fails if the log is shorter than one of them or differs from it. */
  readonly knownCheckpoints?: readonly TreeHead[]
  /** How much of the file is kept in memory, in KiB; 32,000 by default, enough for ledgers of ten million events. */
  readonly pageCacheKibibytes?: number
  /** Projections folded in the transaction of each append. */
  readonly inline?: readonly InlineProjection[]
}

/** The host's clock in microseconds since 1970; it has milliseconds only. */
const hostClock = (): number => Date.now() * 1000

/** The options with every default filled in. */
export const withDefaults = (options: StoreOptions): Required<StoreOptions> => ({
  durability: 'full',
  forAudit: false,
  busyTimeoutMs: 10_000,
  clock: hostClock,
  appendQueueMax: 10_000,
  pollMs: 50,
  knownCheckpoints: [],
  pageCacheKibibytes: 32_000,
  inline: [],
  ...options,
  readOnly: options.readOnly === true || options.forAudit === true,
})
