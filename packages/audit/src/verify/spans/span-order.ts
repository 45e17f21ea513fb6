import type { Instant } from '@coflyfr/core'
import type { StoredColumns } from '../../audited-ledger.ts'
import { opensHistoryInColumns } from '../opens-history-as-stored.ts'

/** The first and the last revision of each stream within a span; side by side, which goes from thread to thread quickest. */
interface RevisionsOfSpan {
  readonly streams: Float64Array
  readonly first: Float64Array
  readonly last: Float64Array
}

/** What a span whose rows follow each other tells of its order, to be held against the spans beside it. */
export interface OrderOfSpan {
  readonly revisions: RevisionsOfSpan
  readonly recordedFirst: Instant
  readonly recordedLast: Instant
  /** The last event that was recorded at the same time as the one before it; -1 where there is none. */
  readonly sameTimeAt: number
  /** Whether its first event is the first of the log and opens a history load. */
  readonly opensHistory: boolean
  /** Where the history load is closed first; Infinity where it is not. */
  readonly historyClosedAt: number
}

/** Takes the rows of a span. */
export interface SpanOrder {
  /** False where a row does not follow those before it. */
  readonly take: (row: StoredColumns) => boolean
  /** What rows up to a position tell; null where some of them were not there. */
  readonly upTo: (to: number) => OrderOfSpan | null
}

interface Revisions {
  readonly first: number
  last: number
}

/** Looks at positions, each stream's revisions and recorded times from a position on. */
export const spanOrder = (from: number): SpanOrder => {
  const byStream = new Map<number, Revisions>()
  let next = from
  let first: StoredColumns | null = null
  let recordedLast: Instant | null = null
  let sameTimeAt = -1
  let historyClosedAt = Infinity

  const followsInStream = ({ streamId, revision }: StoredColumns): boolean => {
    const revisions = byStream.get(streamId)
    if (revisions === undefined) {
      byStream.set(streamId, { first: revision, last: revision })
      return true
    }
    revisions.last += 1
    return revisions.last === revision
  }

  const followsInTime = ({ position, recordedAt }: StoredColumns): boolean => {
    if (recordedAt === recordedLast) sameTimeAt = position
    const follows = recordedLast === null || recordedAt >= recordedLast
    recordedLast = recordedAt
    return follows
  }

  return {
    take: (row) => {
      first ??= row
      if (row.type === 'HistoryClosed') historyClosedAt = Math.min(historyClosedAt, row.position)
      return row.position === next++ && followsInStream(row) && followsInTime(row)
    },
    upTo: (to) =>
      first === null || recordedLast === null || next !== to
        ? null
        : {
            revisions: sideBySide(byStream),
            recordedFirst: first.recordedAt,
            recordedLast,
            sameTimeAt,
            opensHistory: first.position === 0 && opensHistoryInColumns(first),
            historyClosedAt,
          },
  }
}

const sideBySide = (byStream: ReadonlyMap<number, Revisions>): RevisionsOfSpan => {
  const all = [...byStream.values()]
  return {
    streams: Float64Array.from(byStream.keys()),
    first: Float64Array.from(all, ({ first }) => first),
    last: Float64Array.from(all, ({ last }) => last),
  }
}
