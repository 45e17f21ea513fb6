import type { EndedKey } from './notes/ended-keys.ts'
import type { GivenText } from './notes/evidence.ts'
import type { Policy } from './notes/policy.ts'
import type { VerifierKey } from './notes/verifier-key.ts'

/** What an auditor brings along. */
export interface AuditorEvidence {
  readonly checkpoints: readonly GivenText[]
  readonly minutes: readonly string[]
  readonly keys: readonly VerifierKey[]
  readonly policy: Policy | null
  readonly ends: readonly EndedKey[] | null
}
