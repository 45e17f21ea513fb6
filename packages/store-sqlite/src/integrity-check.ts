import { schemaDifferences } from './check-schema.ts'
import { commandKeyProblems } from './commands/command-key-problems.ts'
import { hasKeyBlocks } from './commands/key-blocks.ts'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** What somebody else looks at. */
export interface LookedAtApart {
  /** Each event is taken by a `commandKeyCheck`. */
  readonly keysApart?: boolean
  /** The entries of the index of streams are held against the events, as a `walkStreamIndex` hands them out. */
  readonly streamsApart?: boolean
}

/**
 * Everything that SQLite and the store can say about the file without hashing an event; empty when all is well. It
 * reads the whole file, and misses most single-bit damage to events: that is what the tree is for.
 */
export const integrityProblems = (
  connection: Connection,
  { keysApart = false, streamsApart = false }: LookedAtApart = {},
): readonly string[] => {
  const counted = query<readonly [count: number, first: number | null, last: number | null]>(
    connection,
    'SELECT count(*), min(position), max(position) FROM events',
  )
  const [count, first, last] = counted.first() ?? [0, null, null]
  const isGapFree = count === 0 || (first === 0 && last === count - 1)
  return [
    ...(streamsApart ? checksButOfStreams(connection) : ['integrity_check']).flatMap((check) =>
      problemsOf(connection, check),
    ),
    ...schemaDifferences(connection),
    ...commandKeyProblems(connection, last === null ? 0 : last + 1, keysApart),
    ...(isGapFree ? [] : [`${count} events stand at positions ${first} to ${last}`]),
  ]
}

/**
 * The short check leaves out one thing, which takes most of the time of the whole one: whether the entries of indexes are
 * those of the rows, in order. So the tables other than that of the events have the whole check.
 */
const checksButOfStreams = (connection: Connection): readonly string[] => {
  // The events of format 1 have a second index, which nobody else looks at.
  if (!hasKeyBlocks(connection)) return ['integrity_check']
  const others = query<readonly [name: string]>(
    connection,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'events'",
  )
  return ['quick_check', ...others.all().map(([name]) => `integrity_check(${quoted(name)})`)]
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const problemsOf = (connection: Connection, check: string): readonly string[] =>
  query<readonly [string]>(connection, `PRAGMA ${check}`)
    .all()
    .flatMap(([problem]) => (problem === 'ok' ? [] : problem))
