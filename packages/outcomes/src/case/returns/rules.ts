import type { ScoreAndReasonForNone } from './refusals.ts'

/** A score and a reason for having none contradict each other. */
export const scoreOrReason = (
  score: number | undefined,
  reason: string | undefined,
): ScoreAndReasonForNone | null =>
  score !== undefined && reason !== undefined
    ? { tag: 'ScoreAndReasonForNone', score, reason }
    : null
