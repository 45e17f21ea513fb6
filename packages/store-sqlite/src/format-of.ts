import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** The format that a ledger file says it has. */
export const formatOf = (connection: Connection): number =>
  query<readonly [number]>(connection, 'PRAGMA user_version').first()?.[0] ?? 0
