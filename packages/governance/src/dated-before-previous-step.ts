import type { PlainDate } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** The step is dated before the one it follows (ARCHITECTURE, "Dates inside a document"). */
export interface DatedBeforePreviousStep {
  readonly tag: 'DatedBeforePreviousStep'
  readonly effectiveOn: PlainDate
  readonly previousOn: PlainDate
}

/** Lets a step take effect on the day of the one before or later. */
export const notBefore = (
  previousOn: PlainDate,
  effectiveOn: PlainDate,
): Either<DatedBeforePreviousStep, null> =>
  effectiveOn < previousOn
    ? left({ tag: 'DatedBeforePreviousStep', effectiveOn, previousOn })
    : right(null)
