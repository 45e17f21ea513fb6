import type { PlainDate } from '@coflyfr/core'

/** The case has no fact with that id, or it was taken back. */
export interface NoSuchFact {
  readonly tag: 'NoSuchFact'
  readonly fact: string
}

/**
 * A correction must be dated on the first day that it changes, so that reports for that day show the corrected facts.
 */
export interface NotOnDayOfFact {
  readonly tag: 'NotOnDayOfFact'
  readonly effectiveOn: PlainDate
  readonly factOn: PlainDate
}

/** Something recorded later depends on this fact and would have been refused without it. */
export interface FactIsReliedOn {
  readonly tag: 'FactIsReliedOn'
  readonly fact: string
  /** What relies on it, and why it would be refused. */
  readonly by: { readonly type: string; readonly revision: number; readonly refusal: string }
}

/** Why a correction is refused, in order of precedence. */
export type CorrectionRefusal = NoSuchFact | NotOnDayOfFact | FactIsReliedOn
