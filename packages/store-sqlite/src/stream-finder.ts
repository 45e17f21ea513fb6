import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** Comes after every character that a stream's name may have. */
const last = '~'

/**
 * Prepares asking whether there is a stream whose name begins with a text: a name is given a number with the first event of
 * its stream.
 */
export const streamFinder = (connection: Connection): ((beginning: string) => boolean) => {
  const find = query<readonly [id: number]>(
    connection,
    'SELECT id FROM streams WHERE name >= ? AND name < ? LIMIT 1',
  )
  return (beginning) => find.first(beginning, `${beginning}${last}`) !== undefined
}
