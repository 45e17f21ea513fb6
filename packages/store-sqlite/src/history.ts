import { HistoryClosed, opensHistory } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/**
 * Whether the log is inside its history load: its first event opened one, and no event has ended it. Read from the events
 * alone, so that it is as safe from tampering as they are.
 */
export const historyReader = (connection: Connection): (() => boolean) => {
  const firstOf = query<readonly [string, string]>(
    connection,
    'SELECT name, data FROM events JOIN types ON types.id = type_id WHERE position = 0',
  )
  // A type has an id once there is an event of it.
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
