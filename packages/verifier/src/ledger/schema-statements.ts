/** What finds the events of a command id: an index in format 1, a table of keys since. */
const commandStatements: ReadonlyMap<number, string> = new Map([
  [1, `CREATE INDEX events_by_command ON events (command_id)`],
  [2, `CREATE TABLE command_keys (first INTEGER PRIMARY KEY, keys BLOB NOT NULL) STRICT`],
])

/** The statements that all formats share. The triggers differ only in the names of their tables. */
const statements = [
  `CREATE TABLE ledger (id INTEGER PRIMARY KEY CHECK (id = 1), origin TEXT NOT NULL) STRICT`,
  `CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT`,
  `CREATE TABLE types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT`,
  `CREATE TABLE actors (id INTEGER PRIMARY KEY, actor_id TEXT NOT NULL, role TEXT NOT NULL, UNIQUE (actor_id, role)) STRICT`,
  `CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  type_id INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  effective_on INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  actor_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  command_id TEXT NOT NULL,
  command_hash BLOB NOT NULL,
  correlation_id TEXT,
  causation_id TEXT,
  context TEXT,
  tree BLOB NOT NULL,
  data TEXT NOT NULL
) STRICT`,
  `CREATE UNIQUE INDEX events_by_stream ON events (stream_id, revision)`,
  `CREATE TABLE snapshots (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  state BLOB NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (name, version)
) STRICT`,
  `CREATE TABLE projections (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  live INTEGER NOT NULL CHECK (live IN (0, 1)),
  position INTEGER NOT NULL,
  stopped_at INTEGER,
  stopped_by TEXT
) STRICT`,
  `CREATE UNIQUE INDEX projections_live ON projections (name, version) WHERE live = 1`,
  `CREATE TABLE projection_rows (
  projection_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (projection_id, key)
) STRICT, WITHOUT ROWID`,
  ...['ledger', 'streams', 'types', 'actors', 'events'].flatMap((table) =>
    ['update', 'delete'].map(
      (
        verb,
      ) => `CREATE TRIGGER ${table}_refuse_${verb} BEFORE ${verb.toUpperCase()} ON ${table} BEGIN
  SELECT RAISE(ABORT, 'a ledger is append-only: ${table} cannot be changed');
END`,
    ),
  ),
]

/** The exact statements that make a ledger file of a format; undefined for an unknown format. */
export const schemaStatements = (format: number): ReadonlySet<string> | undefined => {
  const command = commandStatements.get(format)
  return command === undefined ? undefined : new Set([...statements, command])
}
