import { schemaDifferences } from './check-schema.ts'
import { commandKeyProblems } from './commands/command-key-problems.ts'
import { hasKeyBlocks } from './commands/key-blocks.ts'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** What the caller checks itself, because it reads the events anyway. */
export interface LookedAtApart {
  /** It passes each event to a `commandKeyCheck`. */
  readonly keysApart?: boolean
  /** It compares the entries of the index of streams, from `walkStreamIndex`, with the events. */
  readonly streamsApart?: boolean
}

/**
 * Everything that SQLite and the store can find wrong with the file without hashing an event; empty when all is well. It
 * reads the whole file, but misses most single-bit damage to events: the tree is for that.
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
 * SQLite's checks without the comparison of the index of streams with its rows, which takes most of their time. The quick
 * check leaves that comparison out for every index, so that all tables but the one of the events get the full check.
 */
const checksButOfStreams = (connection: Connection): readonly string[] => {
  // In format 1 the events have a second index, which the caller does not check.
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
