import { HistoryClosed } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** Whether the data of a log's first event opens a history load. */
export const opensHistory = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'history' in data && data.history === true

/**
 * Tells whether the log is inside its history load, from the events alone, so that the answer is as safe as they are:
 * the first event opened one, and no event has ended it.
 */
export const historyReader = (connection: Connection): (() => boolean) => {
  const firstData = query<readonly [string]>(
    connection,
    'SELECT data FROM events WHERE position = 0',
  )
  // A type is given its id by the first event that has it.
  const closing = query(connection, 'SELECT id FROM types WHERE name = ?')
  return () => {
    const [data] = firstData.first() ?? []
    return (
      data !== undefined &&
      opensHistory(JSON.parse(data)) &&
      closing.first(HistoryClosed.type) === undefined
    )
  }
}
