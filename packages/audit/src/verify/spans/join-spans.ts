import type { Instant } from '@coflyfr/core'
import type { OrderOfSpan } from './span-order.ts'
import { areAt, type StreamPlaces } from './stream-places.ts'

/** Puts the spans of a log together. */
export interface JoinedSpans {
  /** Takes where the events stand by the index of streams; false where nothing is told of it. */
  readonly takeIndexed: (places: StreamPlaces | undefined) => boolean
  /** Takes the next span of the log; false where it does not go on with those before it, is not what the index says, or nothing is told of it. */
  readonly take: (from: number, order: OrderOfSpan | undefined) => boolean
  /** Whether events were recorded at one time only where a history load was open. */
  readonly finish: () => boolean
}

/** No span yet; the index of streams is to be taken before the first. */
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
