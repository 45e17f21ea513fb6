/** "CFVT": told apart from a ledger, and from anybody else's file, before anything is read. */
export const applicationId = 0x43465654

/** Raised when the tables change; an older release then refuses the file instead of misreading it. */
export const formatVersion = 2

/** What format 2 adds: erasures that are under way, so that a crash between the event and its keys is made good. */
export const erasingTable = `CREATE TABLE erasing (
    stream TEXT NOT NULL,
    command_id TEXT NOT NULL,
    command_hash TEXT NOT NULL,
    subjects TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    PRIMARY KEY (stream, command_id, command_hash)
  ) STRICT, WITHOUT ROWID`

/** The tables of a new vault. A person whose key was destroyed stays as a row without one, so that none is made again. */
export const schema: readonly string[] = [
  `CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    origin TEXT NOT NULL,
    key_check BLOB NOT NULL
  ) STRICT`,
  `CREATE TABLE subject (
    subject TEXT PRIMARY KEY,
    wrapped_key BLOB
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE kept (
    sealed TEXT PRIMARY KEY,
    subject TEXT NOT NULL REFERENCES subject (subject),
    content BLOB NOT NULL,
    stream TEXT NOT NULL,
    command_id TEXT NOT NULL,
    command_hash TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
  ) STRICT, WITHOUT ROWID`,
  erasingTable,
  'CREATE INDEX kept_by_subject ON kept (subject)',
  'CREATE INDEX unsettled ON kept (kept_at) WHERE settled = 0',
]
