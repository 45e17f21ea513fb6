import type { Manifest } from './manifest.ts'
import type { RangeProof } from './range-proof.ts'

/** What is known of a pack before its events are read: plain data, which another thread can be given. */
export interface EventsTask {
  readonly manifest: Manifest
  readonly proof: RangeProof | undefined
  /** The regular files that are there. */
  readonly there: ReadonlySet<string>
  /** The sizes at which somebody asks for the root. */
  readonly sizes: ReadonlySet<number>
}
