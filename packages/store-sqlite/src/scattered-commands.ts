import type { Connection } from './connection.ts'
import { boundLimit, query } from './statement.ts'

/**
 * Commands whose events do not stand together, which no append leaves behind: one pass through the index of command ids.
 * At most so many are told.
 */
export const scatteredCommands = (connection: Connection, max: number): readonly string[] =>
  query<readonly [string]>(
    connection,
    `SELECT command_id FROM events GROUP BY command_id
      HAVING max(position) - min(position) + 1 <> count(*) ${boundLimit}`,
  )
    .all(max)
    .map(([commandId]) => commandId)
