import type { AuditorEvidence } from '../auditor-evidence.ts'
import type { Hashing } from '../hashing.ts'
import type { GivenText } from '../notes/evidence.ts'

/** What a proof file is checked with. */
export interface ProofSession {
  readonly hashing: Hashing
  readonly evidence: AuditorEvidence
  /** The event, as a line of `events.ndjson` has it; null where it was not given. */
  readonly event: GivenText | null
  /** The command whose refusal is proved, as its file has it; null where it was not given. */
  readonly command: GivenText | null
}
