import { type GrowingTree, growingTree, type NodeReader, tailAt } from '@coflyfr/proof/tree'
import type { Connection } from './connection.ts'
import { historyReader } from './history.ts'
import { query } from './statement.ts'

/** The end of the log, as far as the next append builds on it. */
export interface LogEdge {
  /** Grows in place with each append. */
  readonly tree: GrowingTree
  /** Recorded time of the last event in microseconds since 1970; null for an empty log. */
  readonly recordedAt: number | null
  readonly historyOpen: boolean
}

/** Prepares the reading of the edge: some twenty rows. */
export const edgeReader = (connection: Connection, readNode: NodeReader): (() => LogEdge) => {
  const last = query<readonly [position: number, recordedAt: number]>(
    connection,
    'SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1',
  )
  const isHistoryOpen = historyReader(connection)
  return () => {
    const [position, recordedAt] = last.first() ?? [-1, null]
    const tree = growingTree(tailAt(readNode, position + 1))
    return { tree, recordedAt, historyOpen: isHistoryOpen() }
  }
}
