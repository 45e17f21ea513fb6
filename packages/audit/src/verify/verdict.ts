import type { Finding } from './finding.ts'

/** `not-checked` is not a failure: nothing was found wrong, but something could not be checked. */
export type VerdictStatus = 'pass' | 'fail' | 'not-checked'

/** One of the five answers of `verify`. */
export interface Verdict {
  readonly status: VerdictStatus
  readonly findings: readonly Finding[]
}

/** The five answers, kept separate: a single green word for all of them would mislead. */
export interface Verdicts {
  /** Every stored byte of the log is what was hashed, and every checkpoint is signed by a known key. */
  readonly authentic: Verdict
  /** Nothing is missing: no position, no revision, no tail below a checkpoint. */
  readonly complete: Verdict
  /** The log still begins with what it held at each checkpoint. */
  readonly appendOnly: Verdict
  /** Every command, decided again on what stood before it, leads to the events on record. */
  readonly rulesObeyed: Verdict
  /** Every kept state and every sealed report is what the log leads to. */
  readonly projectionsEqual: Verdict
}

/** How many findings of one code are listed; the rest are counted. */
export const listedMax = 100
