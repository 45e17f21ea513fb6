import type { Connection } from '../connection.ts'
import { boundLimit, query } from '../statement.ts'
import { commandKey } from './command-key.ts'
import { keyTable } from './key-table.ts'

const pageRows = 4_096

/**
 * Commands whose events do not stand together, which no append leaves behind: one pass through the ids of all events, and
 * a look at the id wherever two runs of them have one key. At most so many are told.
 */
export const scatteredCommands = (connection: Connection, max: number): readonly string[] => {
  const page = query<readonly [position: number, commandId: string]>(
    connection,
    `SELECT position, command_id FROM events WHERE position >= ? ORDER BY position ${boundLimit}`,
  )
  const idAt = query<readonly [commandId: string]>(
    connection,
    'SELECT command_id FROM events WHERE position = ?',
  )
  const starts = keyTable()
  const scattered = new Set<string>()
  let before: string | null = null
  for (let next = 0; ; ) {
    const rows = page.all(next, pageRows)
    for (const [position, commandId] of rows) {
      if (commandId === before) continue
      before = commandId
      const key = commandKey(commandId)
      if (starts.positionsOf(key).some((start) => idAt.first(start)?.[0] === commandId))
        scattered.add(commandId)
      if (scattered.size >= max) return [...scattered]
      starts.add(key, position)
    }
    if (rows.length < pageRows) return [...scattered]
    next = (rows.at(-1)?.[0] ?? next) + 1
  }
}
