import { type Instant, instantOfMicroseconds, type LogHead, microsecondsOf } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { historyReader } from './history.ts'
import { query } from './statement.ts'

/** Where the log ends. Each call reads the file, because another process may have written. */
export interface LogEnd {
  readonly size: () => number
  readonly head: () => LogHead
  /** Position of the last event recorded at or before the instant; -1 if there is none. */
  readonly positionAt: (instant: Instant) => number
}

/** Prepares the reads of the end of the log. */
export const logEnd = (connection: Connection): LogEnd => {
  const last = query<readonly [position: number, recordedAt: number]>(
    connection,
    'SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1',
  )
  const recordedAt = query<readonly [number]>(
    connection,
    'SELECT recorded_at FROM events WHERE position = ?',
  )
  const isHistoryOpen = historyReader(connection)
  const size = (): number => (last.first()?.[0] ?? -1) + 1
  return {
    size,
    head: () => {
      const [position, microseconds] = last.first() ?? [-1, null]
      return {
        size: position + 1,
        recordedAt: microseconds === null ? null : instantOfMicroseconds(microseconds),
        historyOpen: isHistoryOpen(),
      }
    },
    // Recorded times never decrease, so that a binary search finds the position without an index.
    positionAt: (instant) => {
      const microseconds = microsecondsOf(instant)
      let known = 0
      let beyond = size()
      while (known < beyond) {
        const middle = Math.floor((known + beyond) / 2)
        if ((recordedAt.first(middle)?.[0] ?? 0) <= microseconds) known = middle + 1
        else beyond = middle
      }
      return known - 1
    },
  }
}
