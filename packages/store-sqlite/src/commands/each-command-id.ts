import type { Connection } from '../connection.ts'
import { query } from '../statement.ts'

/** Takes a command id, `text` from `start` to `end`. Most ids are only looked at and need no string of their own. */
export type TakeCommandId = (position: number, text: string, start: number, end: number) => void

/** Calls `take` for the command id of each event from position `from` up to `to`, exclusive, in order. */
export type EachCommandId = (from: number, to: number, take: TakeCommandId) => void

/** Prepares the walk. The ids of a range come as one text, which takes half as long as a row for each. */
export const eachCommandId = (connection: Connection): EachCommandId => {
  const joined = query<readonly [count: number, ids: string | null]>(
    connection,
    `SELECT count(*), group_concat(command_id, char(10)) FROM
      (SELECT command_id FROM events WHERE position >= ? AND position < ? ORDER BY position)`,
  )
  const rows = query<readonly [position: number, commandId: string]>(
    connection,
    'SELECT position, command_id FROM events WHERE position >= ? AND position < ? ORDER BY position',
  )
  return (from, to, take) => {
    const [count = 0, ids] = joined.first(from, to) ?? []
    // If events are missing, or somebody wrote an id of two lines, the text is ambiguous and rows are read instead.
    if (count === to - from && linesIn(ids ?? '') === count) takeLines(ids ?? '', from, take)
    else for (const [position, id] of rows.all(from, to)) take(position, id, 0, id.length)
  }
}

const linesIn = (text: string): number => {
  let count = 1
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) count += 1
  return count
}

const takeLines = (text: string, first: number, take: TakeCommandId): void => {
  let position = first
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    take(position, text, start, end)
    position += 1
    start = end + 1
  }
  take(position, text, start, text.length)
}
