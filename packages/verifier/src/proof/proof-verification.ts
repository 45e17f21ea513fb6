import type { Checkpoint } from '../notes/checkpoint.ts'
import { base64Of } from '../text/bytes.ts'
import { checkOf, type ProofCheck } from './proof-check.ts'

/** What is said of a proof file. */
export interface ProofVerification {
  /** What it is a proof of; null where it cannot be read. */
  readonly kind: 'event' | 'figure' | 'difference' | 'refusal' | null
  /** What the file claims, in lines for people. It is proved where no check fails. */
  readonly claims: readonly string[]
  /** The checkpoint that it leads to, as minutes print it, whether or not its signature holds. */
  readonly checkpoint: string | null
  /** The key that signed it, or that the file says did; null where none is known. */
  readonly key: string | null
  readonly checks: readonly ProofCheck[]
  readonly doesNotProve: readonly string[]
}

/** A checkpoint as minutes print it. */
export const minuteOf = ({ origin, size, root }: Checkpoint): string =>
  `${origin} ${size} ${base64Of(root)}`

/** A checkpoint and its key, in lines for people. */
export const checkpointLines = (checkpoint: string, key: string | null): readonly string[] => [
  `Checkpoint ${checkpoint}`,
  ...(key === null ? [] : [`Key ${key}`]),
  'A checkpoint does not say when it was signed; minutes that print it show that it was before them.',
]

/** The answer on a file that is to be a proof and cannot be read as one. */
export const unreadable = (path: string, expected: string): ProofVerification => {
  const detail = path === '' ? `expected ${expected}` : `${path}: expected ${expected}`
  return {
    kind: null,
    claims: [],
    checkpoint: null,
    key: null,
    checks: [checkOf('readable', [{ code: 'UnreadableProof', detail }])],
    doesNotProve: [],
  }
}
