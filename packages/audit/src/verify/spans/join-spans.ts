import type { Instant } from '@coflyfr/core'
import type { OrderOfSpan } from './span-order.ts'

/** Puts the spans of a log together. */
export interface JoinedSpans {
  /** Takes the next span of the log; false where it does not go on with those before it. */
  readonly take: (from: number, order: OrderOfSpan) => boolean
  /** Whether events were recorded at one time only where a history load was open. */
  readonly finish: () => boolean
}

/** No span yet; it keeps one number a stream. */
export const joinSpans = (): JoinedSpans => {
  const nextByStream = new Map<string, number>()
  let recordedLast: Instant | null = null
  let sameTimeAt = -1
  let historyClosedAt = Infinity
  let isHistory = false
  return {
    take: (from, order) => {
      const followsInTime = recordedLast === null || order.recordedFirst >= recordedLast
      if (order.recordedFirst === recordedLast) sameTimeAt = from
      recordedLast = order.recordedLast
      sameTimeAt = Math.max(sameTimeAt, order.sameTimeAt)
      historyClosedAt = Math.min(historyClosedAt, order.historyClosedAt)
      isHistory ||= order.opensHistory
      let isFollowed = followsInTime
      for (const [stream, first, last] of order.revisions) {
        isFollowed &&= first === (nextByStream.get(stream) ?? 0)
        nextByStream.set(stream, last + 1)
      }
      return isFollowed
    },
    finish: () => sameTimeAt === -1 || (isHistory && sameTimeAt < historyClosedAt),
  }
}
