import type { TreeHead } from '@coflyfr/proof/tree'
import type { Durability } from './connection.ts'
import type { InlineProjection } from './inline/inline-projection.ts'

/** How a ledger is opened. */
export interface StoreOptions {
  /** `full` unless a power cut may take the last appends back. */
  readonly durability?: Durability
  /** Refuses every write; false by default. */
  readonly readOnly?: boolean
  /**
   * Opens read-only and whatever its tables, its last event and known checkpoints say: `verify` tells what opening would
   * refuse. False by default.
   */
  readonly forAudit?: boolean
  /** How long to wait for other processes that write, in milliseconds; 10,000 by default. */
  readonly busyTimeoutMs?: number
  /** Tells the microseconds since 1970; the host's clock by default. */
  readonly clock?: () => number
  /** How many appends may wait for the disk; the next one is refused. 10,000 by default. */
  readonly appendQueueMax?: number
  /** How often a subscription looks for what other processes have written, in milliseconds; 50 by default. */
  readonly pollMs?: number
  /** Checkpoints kept outside the file: opening says when the log is shorter than, or other than, one of them. */
  readonly knownCheckpoints?: readonly TreeHead[]
  /** How much of the file is kept in memory, in KiB; 32,000 by default, which is for ledgers of ten million events. */
  readonly pageCacheKibibytes?: number
  /** Projections folded in the transaction of each append. */
  readonly inline?: readonly InlineProjection[]
}

/** The host's clock in microseconds since 1970, as finely as it is told. */
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
