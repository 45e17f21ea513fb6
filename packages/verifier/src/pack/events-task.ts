import type { Manifest } from './manifest.ts'
import type { RangeProof } from './range-proof.ts'

/** What is known of a pack before its events are read, as plain data that can be sent to another thread. */
export interface EventsTask {
  readonly manifest: Manifest
  readonly proof: RangeProof | undefined
  /** The regular files that are there. */
  readonly there: ReadonlySet<string>
  /** The sizes of checkpoints: the root is needed at each. */
  readonly sizes: ReadonlySet<number>
}
