import type { LogHead, RecordedTimeRefused } from './event-store.ts'
import { type Instant, microsecondsOf } from './instant.ts'

const reasonOf = (
  given: Instant | null,
  { historyOpen, recordedAt: last }: Pick<LogHead, 'historyOpen' | 'recordedAt'>,
  now: number,
): RecordedTimeRefused['reason'] | null => {
  if (!historyOpen) return given === null ? null : 'history-is-closed'
  if (given === null) return 'missing'
  if (last !== null && given < last) return 'earlier-than-last'
  return microsecondsOf(given) > now ? 'in-the-future' : null
}

/**
 * Why events may not be recorded at the time that a command gives, or at none; null where they may. `now` is in
 * microseconds since 1970.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { instant, recordedTimeRefusal } from '@coflyfr/core'
 *
 * const given = instant('2023-09-19T10:00:00Z')
 * const head = { historyOpen: false, recordedAt: null }
 * assert.equal(recordedTimeRefusal(null, head, 0), null)
 * assert.equal(recordedTimeRefusal(given, head, 0)?.reason, 'history-is-closed')
 * ```
 */
export const recordedTimeRefusal = (
  given: Instant | null,
  head: Pick<LogHead, 'historyOpen' | 'recordedAt'>,
  now: number,
): RecordedTimeRefused | null => {
  const reason = reasonOf(given, head, now)
  return reason === null
    ? null
    : { tag: 'RecordedTimeRefused', reason, given, last: head.recordedAt }
}
