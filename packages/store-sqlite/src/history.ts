import { HistoryClosed, opensHistory } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/**
 * Tells whether the log is inside its history load, from the events alone, so that the answer is as safe as they are:
 * the first event opened one, and no event has ended it.
 */
export const historyReader = (connection: Connection): (() => boolean) => {
  const firstOf = query<readonly [string, string]>(
    connection,
    'SELECT name, data FROM events JOIN types ON types.id = type_id WHERE position = 0',
  )
  // A type is given its id by the first event that has it.
  const closing = query(connection, 'SELECT id FROM types WHERE name = ?')
  return () => {
    const [type, data] = firstOf.first() ?? []
    return (
      type !== undefined &&
      data !== undefined &&
      opensHistory({ type, data: JSON.parse(data) }) &&
      closing.first(HistoryClosed.type) === undefined
    )
  }
}
