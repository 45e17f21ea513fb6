import type { Instant } from '@coflyfr/core'
import type { OrderOfSpan } from './span-order.ts'
import { areAt, type StreamPlaces } from './stream-places.ts'

/** Checks that the spans of a log fit together. */
export interface JoinedSpans {
  /** Takes the places of the events as the index of streams has them; false if there are none. */
  readonly takeIndexed: (places: StreamPlaces | undefined) => boolean
  /**
   * Takes the next span of the log; false if there is none, if it does not follow the spans before it in time, or if it
   * differs from the index.
   */
  readonly take: (from: number, order: OrderOfSpan | undefined) => boolean
  /** True if events share a recorded time only within a history load. */
  readonly finish: () => boolean
}

/** Begins without spans. Give it the index of streams before the first span. */
export const joinSpans = (): JoinedSpans => {
  let indexed: StreamPlaces | undefined
  let recordedLast: Instant | null = null
  let sameTimeAt = -1
  let historyClosedAt = Infinity
  let isHistory = false
  return {
    takeIndexed: (places) => {
      indexed = places
      return places !== undefined
    },
    take: (from, order) => {
      if (order === undefined) return false
      const followsInTime = recordedLast === null || order.recordedFirst >= recordedLast
      if (order.recordedFirst === recordedLast) sameTimeAt = from
      recordedLast = order.recordedLast
      sameTimeAt = Math.max(sameTimeAt, order.sameTimeAt)
      historyClosedAt = Math.min(historyClosedAt, order.historyClosedAt)
      isHistory ||= order.opensHistory
      return followsInTime && indexed !== undefined && areAt(from, indexed, order.places)
    },
    finish: () => sameTimeAt === -1 || (isHistory && sameTimeAt < historyClosedAt),
  }
}
