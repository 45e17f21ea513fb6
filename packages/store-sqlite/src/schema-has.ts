import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** Whether a file has a table or an index of this name. */
export const schemaHas = (connection: Connection, type: 'table' | 'index', name: string): boolean =>
  query(connection, 'SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?').first(type, name) !==
  undefined
