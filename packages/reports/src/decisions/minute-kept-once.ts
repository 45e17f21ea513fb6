import { keptOnce } from '../kept-once.ts'
import type { CitedMinute } from './state.ts'

/**
 * The equal minute of the last citation if there is one: some thousands of minutes are cited for a hundred thousand
 * documents.
 */
export const minuteKeptOnce = keptOnce<CitedMinute>({
  nameOf: ({ decision }) => decision,
  isSame: (one, other) =>
    one.by === other.by &&
    one.decision === other.decision &&
    one.verb === other.verb &&
    one.on === other.on,
})
