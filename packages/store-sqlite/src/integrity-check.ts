import { schemaDifferences } from './check-schema.ts'
import { commandKeyProblems } from './commands/command-key-problems.ts'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** What somebody else looks at. */
export interface LookedAtApart {
  /** Each event is taken by a `commandKeyCheck`. */
  readonly keysApart?: boolean
}

/**
 * Everything that SQLite and the store can say about the file without hashing an event; empty when all is well. It
 * reads the whole file, and misses most single-bit damage to events: that is what the tree is for.
 */
export const integrityProblems = (
  connection: Connection,
  { keysApart = false }: LookedAtApart = {},
): readonly string[] => {
  const check = query<readonly [string]>(connection, 'PRAGMA integrity_check')
  const counted = query<readonly [count: number, first: number | null, last: number | null]>(
    connection,
    'SELECT count(*), min(position), max(position) FROM events',
  )
  const [count, first, last] = counted.first() ?? [0, null, null]
  const isGapFree = count === 0 || (first === 0 && last === count - 1)
  return [
    ...check.all().flatMap(([problem]) => (problem === 'ok' ? [] : problem)),
    ...schemaDifferences(connection),
    ...commandKeyProblems(connection, last === null ? 0 : last + 1, keysApart),
    ...(isGapFree ? [] : [`${count} events stand at positions ${first} to ${last}`]),
  ]
}
