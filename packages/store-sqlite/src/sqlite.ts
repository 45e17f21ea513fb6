/** The only import of `node:sqlite`: another engine would be put in here. */
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
