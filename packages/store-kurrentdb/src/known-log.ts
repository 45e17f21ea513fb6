import type { LogHead } from '@coflyfr/core'

/** What a writer knows of the log besides the streams that it writes to. */
export interface KnownLog {
  /** The end of the log as last seen. */
  readonly head: () => LogHead
  /** Position of the event at a commit position of `$all`; null where that is not known here. */
  readonly positionOf: (commit: number) => number | null
  /** Sees everything up to a commit position that is known to hold an event. */
  readonly reach: (commit: number) => Promise<void>
  /** Sees everything that was stored when it was called. */
  readonly catchUp: () => Promise<void>
}
