/**
 * FILE FORMAT: ledgers are kept for decades. Never change what is here; raise `formatVersion` and add a migration.
 */

/** In the header of every ledger file: "COFL". */
export const applicationId = 0x434f464c

/** Version of the schema below. Format 1 had an index of command ids instead of their keys; see `bringUp`. */
export const formatVersion = 2

/** Rows that are hashed, or that give a hashed column its meaning, are never changed and never removed. */
const appendOnly = (table: string): readonly string[] =>
  ['UPDATE', 'DELETE'].map(
    (verb) => `CREATE TRIGGER ${table}_refuse_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN
  SELECT RAISE(ABORT, 'a ledger is append-only: ${table} cannot be changed');
END`,
  )

/**
 * Every column of an event is part of its leaf hash, and nothing is stored twice. `correlation_id` is NULL if it equals
 * the command's id, `context` if nothing was read. `tree` holds the hash of the leaf, then those of the complete subtrees
 * that end with this leaf, lowest first: inserting the event also appends to the tree, and node (level, index) is found
 * at position (index + 1) × 2^level − 1. `data` comes last, so that reading a node or a short column need not follow the
 * overflow pages of a long row.
 */
const events = `CREATE TABLE events (
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
) STRICT`

/** How format 1 found repeats of commands. Each append wrote a page of it and, with random ids, each a different one. */
const commandIndex = 'CREATE INDEX events_by_command ON events (command_id)'

/**
 * The keys of the command ids of all events: 4,096 to a row, four bytes each. The append that fills a row stores it. They
 * only say where to look for a repeat; whether it is one is decided by the hashed columns, which nobody can edit unseen.
 */
export const commandKeysTable =
  'CREATE TABLE command_keys (first INTEGER PRIMARY KEY, keys BLOB NOT NULL) STRICT'

const schemaWith = (commands: string): readonly string[] => [
  'CREATE TABLE ledger (id INTEGER PRIMARY KEY CHECK (id = 1), origin TEXT NOT NULL) STRICT',
  'CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT',
  'CREATE TABLE types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT',
  'CREATE TABLE actors (id INTEGER PRIMARY KEY, actor_id TEXT NOT NULL, role TEXT NOT NULL, UNIQUE (actor_id, role)) STRICT',
  events,
  'CREATE UNIQUE INDEX events_by_stream ON events (stream_id, revision)',
  commands,
  ...['ledger', 'streams', 'types', 'actors', 'events'].flatMap(appendOnly),
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
  'CREATE UNIQUE INDEX projections_live ON projections (name, version) WHERE live = 1',
  `CREATE TABLE projection_rows (
  projection_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (projection_id, key)
) STRICT, WITHOUT ROWID`,
]

/** Every statement that makes a ledger, exactly as SQLite stores it, because `openStore` compares them. */
export const schema = schemaWith(commandKeysTable)

/** The same for an earlier format, which can be read without bringing it up. */
export const schemaOfFormat = (format: number): readonly string[] =>
  format === 1 ? schemaWith(commandIndex) : schema
