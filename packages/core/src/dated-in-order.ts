import type { PlainDate } from './plain-date.ts'

/**
 * Refuses a date before that of the previous step (ARCHITECTURE, "Dates inside a document"): each package declares the
 * refusal among its own.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { datedInOrder, plainDate } from '@coflyfr/core'
 *
 * const [monday, tuesday] = [plainDate('2023-09-18'), plainDate('2023-09-19')] as const
 * assert.equal(datedInOrder(tuesday, monday), null)
 * assert.equal(datedInOrder(monday, tuesday)?.tag, 'DatedBeforePreviousStep')
 * ```
 */
export const datedInOrder = (
  effectiveOn: PlainDate,
  previousStepOn: PlainDate,
): {
  readonly tag: 'DatedBeforePreviousStep'
  readonly effectiveOn: PlainDate
  readonly previousStepOn: PlainDate
} | null =>
  effectiveOn < previousStepOn
    ? { tag: 'DatedBeforePreviousStep', effectiveOn, previousStepOn }
    : null
