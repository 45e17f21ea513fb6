/** The only import of `node:sqlite`: the place to put in another engine. */
import {
  backup,
  DatabaseSync,
  type SQLInputValue,
  type SQLOutputValue,
  type StatementSync,
} from 'node:sqlite'

export { backup, DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync }

/** Version of the SQLite inside this Node. */
export const engineVersion = process.versions['sqlite'] ?? 'unknown'
