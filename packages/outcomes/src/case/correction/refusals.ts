import type { PlainDate } from '@coflyfr/core'

/** No fact of that id stands in the case, or it was taken back. */
export interface NoSuchFact {
  readonly tag: 'NoSuchFact'
  readonly fact: string
}

/** A correction is dated on the first day that it changes, so that asking how things stood then gives the corrected answer. */
export interface NotOnDayOfFact {
  readonly tag: 'NotOnDayOfFact'
  readonly effectiveOn: PlainDate
  readonly factOn: PlainDate
}

/** Without the fact, something that was recorded after it would have been refused. */
export interface FactIsReliedOn {
  readonly tag: 'FactIsReliedOn'
  readonly fact: string
  /** What relies on it, and why it would be refused. */
  readonly by: { readonly type: string; readonly revision: number; readonly refusal: string }
}

/** Why a correction is refused, in order of precedence. */
export type CorrectionRefusal = NoSuchFact | NotOnDayOfFact | FactIsReliedOn
