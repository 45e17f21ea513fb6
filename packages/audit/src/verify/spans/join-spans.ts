import type { Instant } from '@coflyfr/core'
import type { OrderOfSpan } from './span-order.ts'

/** Puts the spans of a log together. */
export interface JoinedSpans {
  /** Takes the next span of the log; false where it does not go on with those before it, or nothing is told of it. */
  readonly take: (from: number, order: OrderOfSpan | undefined) => boolean
  /** Whether events were recorded at one time only where a history load was open. */
  readonly finish: () => boolean
}

/** No span yet; it keeps one number a stream. */
export const joinSpans = (): JoinedSpans => {
  const nextByStream = new Map<number, number>()
  let recordedLast: Instant | null = null
  let sameTimeAt = -1
  let historyClosedAt = Infinity
  let isHistory = false
  return {
    take: (from, order) => {
      if (order === undefined) return false
      const followsInTime = recordedLast === null || order.recordedFirst >= recordedLast
      if (order.recordedFirst === recordedLast) sameTimeAt = from
      recordedLast = order.recordedLast
      sameTimeAt = Math.max(sameTimeAt, order.sameTimeAt)
      historyClosedAt = Math.min(historyClosedAt, order.historyClosedAt)
      isHistory ||= order.opensHistory
      const { streams, first, last } = order.revisions
      // Long logs have more streams in their spans than anything else that is joined here.
      let areNext = true
      for (let at = 0; at < streams.length; at += 1) {
        const stream = streams[at] ?? 0
        areNext &&= first[at] === (nextByStream.get(stream) ?? 0)
        nextByStream.set(stream, (last[at] ?? 0) + 1)
      }
      return areNext && followsInTime
    },
    finish: () => sameTimeAt === -1 || (isHistory && sameTimeAt < historyClosedAt),
  }
}
