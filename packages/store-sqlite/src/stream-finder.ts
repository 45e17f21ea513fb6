import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** Sorts after every character that a stream's name may have. */
const last = '~'

/**
 * Prepares the question whether there is a stream whose name begins with a text. A name is stored with the first event of
 * its stream, so that every name in the table is that of a stream with events.
 */
export const streamFinder = (connection: Connection): ((beginning: string) => boolean) => {
  const find = query<readonly [id: number]>(
    connection,
    'SELECT id FROM streams WHERE name >= ? AND name < ? LIMIT 1',
  )
  return (beginning) => find.first(beginning, `${beginning}${last}`) !== undefined
}
