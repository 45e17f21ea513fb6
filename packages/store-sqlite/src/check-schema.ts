import { StoreFault } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { formatOf } from './format-of.ts'
import { schemaOfFormat } from './schema.sql.ts'
import { query } from './statement.ts'

/** How the tables, indexes and triggers of a file differ from those of a ledger of its format; empty if they do not. */
export const schemaDifferences = (connection: Connection): readonly string[] => {
  const stored = query<readonly [string]>(
    connection,
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
  )
  const found = new Set(stored.all().map(([sql]) => sql))
  const statements = schemaOfFormat(formatOf(connection))
  const wanted = new Set(statements)
  return [
    ...statements.filter((sql) => !found.has(sql)).map((sql) => `missing: ${firstLineOf(sql)}`),
    ...[...found].filter((sql) => !wanted.has(sql)).map((sql) => `foreign: ${firstLineOf(sql)}`),
  ]
}

const firstLineOf = (sql: string): string => sql.split('\n', 1)[0] ?? sql

/** Throws `Damaged` if a table, an index or a trigger was dropped, changed or added. */
export const checkSchema = (connection: Connection): void => {
  const [first] = schemaDifferences(connection)
  if (first === undefined) return
  throw new StoreFault(
    'Damaged',
    `Cannot open the ledger "${connection.path}": its tables are not those of a ledger (${first}); restore it from a backup`,
  )
}
