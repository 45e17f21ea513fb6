import type { Instant } from '@coflyfr/core'
import type { StoredColumns } from '../../audited-ledger.ts'
import { opensHistoryInColumns } from '../opens-history-as-stored.ts'
import { noPlaces, putPlace, type StreamPlaces } from './stream-places.ts'

/** What a span with rows in order says of itself, to be compared with its neighbours and the index of streams. */
export interface OrderOfSpan {
  readonly places: StreamPlaces
  readonly recordedFirst: Instant
  readonly recordedLast: Instant
  /** Position of the last event that was recorded at the same time as the one before it; -1 for none. */
  readonly sameTimeAt: number
  /** Whether it begins with the first event of the log, and that opens a history load. */
  readonly opensHistory: boolean
  /** Position of the first event that closes a history load; Infinity for none. */
  readonly historyClosedAt: number
}

/** Checks the order of the rows of a span. */
export interface SpanOrder {
  /** False if a row does not follow those before it. */
  readonly take: (row: StoredColumns) => boolean
  /** What the rows say; null if some were missing. */
  readonly finish: () => OrderOfSpan | null
}

/**
 * Checks positions and recorded times of the rows from one position up to another, exclusive, and keeps their places in
 * the streams.
 */
export const spanOrder = (from: number, to: number): SpanOrder => {
  const places = noPlaces(to - from)
  let next = from
  let first: StoredColumns | null = null
  let recordedLast: Instant | null = null
  let sameTimeAt = -1
  let historyClosedAt = Infinity

  const followsInTime = ({ position, recordedAt }: StoredColumns): boolean => {
    if (recordedAt === recordedLast) sameTimeAt = position
    const follows = recordedLast === null || recordedAt >= recordedLast
    recordedLast = recordedAt
    return follows
  }

  return {
    take: (row) => {
      const { position, streamId, revision, type } = row
      first ??= row
      if (type === 'HistoryClosed') historyClosedAt = Math.min(historyClosedAt, position)
      return (
        position === next++ &&
        putPlace(places, position - from, streamId, revision) &&
        followsInTime(row)
      )
    },
    finish: () =>
      first === null || recordedLast === null || next !== to
        ? null
        : {
            places,
            recordedFirst: first.recordedAt,
            recordedLast,
            sameTimeAt,
            opensHistory: first.position === 0 && opensHistoryInColumns(first),
            historyClosedAt,
          },
  }
}
