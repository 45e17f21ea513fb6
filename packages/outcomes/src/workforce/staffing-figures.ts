import { Count } from '../codec/count.ts'
import { QuantityText } from '../codec/decimal-text.ts'

/** What a service says of its people, never of one of them. */
export const staffingFigures = {
  headcount: Count,
  /** Of those in post and the agency's, who hold cases. */
  caseHoldingFte: QuantityText,
  /** Qualified in the last twelve months. */
  newlyQualified: Count,
  /** Since the position before. */
  supervisionsDue: Count,
  supervisionsOnTime: Count,
  sickDays: QuantityText,
  availableDays: QuantityText,
} as const
