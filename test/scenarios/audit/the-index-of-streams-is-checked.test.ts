import { DatabaseSync } from 'node:sqlite'
import { type AuditedLedger, type ThreadsGiven, verify } from '@coflyfr/audit'
import { plainDate, streamName } from '@coflyfr/core'
import { createStore, openStore } from '@coflyfr/store-sqlite'
import { appendEvents } from '@coflyfr/testing/appending'
import { beforeAll, expect, test } from 'vitest'
import { copyOf, failuresOf, freshPath } from '../../support/ledger-file.ts'

let ledger: string

/** Three streams, one after the other: event 4 is in stream 2, at revision 1. */
beforeAll(async () => {
  ledger = freshPath()
  await using store = await createStore(ledger, { origin: 'council.example/ledger' })
  for (let number = 0; number < 12; number += 1)
    await appendEvents(store, {
      stream: streamName('notes', String(number % 3)),
      commandId: `c-${number}`,
      events: [
        { type: 'Noted', schemaVersion: 1, effectiveOn: plainDate('2023-11-15'), data: { number } },
      ],
      expectedRevision: 'any',
    })
})

/** Changes the text of the schema, and no page of a table or an index. */
const rewriteSchema = (path: string, ...statements: readonly string[]): void => {
  const handle = new DatabaseSync(path, { defensive: false })
  handle.exec('PRAGMA writable_schema = ON')
  for (const statement of statements) handle.exec(statement)
  handle.close()
}

const setIndex = (path: string, definition: string): void =>
  rewriteSchema(
    path,
    `UPDATE sqlite_schema SET sql = '${definition}' WHERE name = 'events_by_stream'`,
  )

const unique = (columns: string): string => `CREATE UNIQUE INDEX events_by_stream ON ${columns}`

/** Builds the index by another definition, and then restores the text of the right one. */
const indexedBy = (definition: string): string => {
  const path = copyOf(ledger)
  setIndex(path, definition)
  const handle = new DatabaseSync(path)
  handle.exec('REINDEX events_by_stream')
  handle.close()
  setIndex(path, unique('events (stream_id, revision)'))
  return path
}

const failed = 'IntegrityCheckFailed'

const defects: readonly (readonly [defect: string, definition: string, found: string])[] = [
  ['an entry that is missing', unique('events (stream_id, revision) WHERE position <> 4'), failed],
  ['all entries missing', unique('events (stream_id, revision) WHERE position < 0'), failed],
  [
    'an entry that is there twice, and one that is missing',
    'CREATE INDEX events_by_stream ON events (stream_id, CASE position WHEN 4 THEN 0 ELSE revision END)',
    failed,
  ],
  [
    'two entries that lead to each other’s events',
    unique('events (stream_id, CASE position WHEN 4 THEN 2 WHEN 7 THEN 1 ELSE revision END)'),
    failed,
  ],
  [
    'two entries that lead to events of each other’s streams',
    unique('events (CASE position WHEN 4 THEN 3 WHEN 5 THEN 2 ELSE stream_id END, revision)'),
    failed,
  ],
  [
    'an entry of a revision that is not there',
    unique('events (stream_id, CASE position WHEN 10 THEN 99 ELSE revision END)'),
    failed,
  ],
  [
    'an entry of a stream that is not there',
    unique('events (CASE position WHEN 4 THEN 99 ELSE stream_id END, revision)'),
    failed,
  ],
  ['streams in another order', unique('events (stream_id DESC, revision)'), failed],
  ['revisions in another order', unique('events (stream_id, revision DESC)'), failed],
  ['numbers as texts', unique('events (CAST(stream_id AS TEXT), revision)'), failed],
  ['a value more in each entry', unique('events (stream_id, revision, schema_version)'), failed],
  // The engine itself gives up when an entry does not say where its row is.
  [
    'a value less in each entry',
    'CREATE INDEX events_by_stream ON events (stream_id)',
    'EventUnreadable',
  ],
]

/** The findings, and how often the engine was asked: once more if the quick look at rows and index finds a fault. */
const told = async (path: string, threads: ThreadsGiven) => {
  await using store = await openStore(path, { forAudit: true })
  let asks = 0
  const counted: AuditedLedger = {
    ...store,
    integrityProblems: (apart) => {
      asks += 1
      return store.integrityProblems(apart)
    },
  }
  const verification = await verify(counted, { logAlone: true, threads })
  return { asks, verification }
}

const quick: ThreadsGiven = { fromEvents: 0, threads: 0, spanEvents: 5 }

const eventByEvent: ThreadsGiven = { fromEvents: Infinity }

test('the rebuilt index of a sound ledger has no fault', async () => {
  const { asks, verification } = await told(
    indexedBy(unique('events (stream_id, revision)')),
    quick,
  )
  expect(asks).toBe(1)
  expect(failuresOf(verification)).toEqual({})
})

test.each(defects)('%s', async (_, definition, found) => {
  const path = indexedBy(definition)
  const { asks, verification } = await told(path, quick)
  expect(asks).toBe(2)
  expect(failuresOf(verification)).toEqual({ authentic: [found] })
  expect(verification).toEqual((await told(path, eventByEvent)).verification)
})

test('an index entry that differs from its row', async () => {
  const path = copyOf(ledger)
  const set = (revision: number): void => {
    const handle = new DatabaseSync(path)
    handle.exec(`UPDATE events SET revision = ${revision} WHERE position = 4`)
    handle.close()
  }
  const index = rowOf(path, 'events_by_stream')
  const triggers = "DELETE FROM sqlite_schema WHERE type = 'trigger'"
  const kept = rowsOf(path, "type = 'trigger'")
  rewriteSchema(path, triggers)
  set(7)
  rewriteSchema(path, "DELETE FROM sqlite_schema WHERE name = 'events_by_stream'")
  set(1)
  putBack(path, [index, ...kept])
  const { asks, verification } = await told(path, quick)
  expect(asks).toBe(2)
  expect(failuresOf(verification)).toEqual({ authentic: ['IntegrityCheckFailed'] })
})

test('an index of names with a wrong name', async () => {
  const path = copyOf(ledger)
  const kept = rowsOf(path, "type = 'trigger' OR tbl_name = 'streams'")
  const rename = (from: string, to: string): void => {
    const handle = new DatabaseSync(path)
    handle.exec(`UPDATE streams SET name = '${to}' WHERE name = '${from}'`)
    handle.close()
  }
  rewriteSchema(path, "DELETE FROM sqlite_schema WHERE type = 'trigger'")
  rename('notes-1', 'notes-9')
  rewriteSchema(
    path,
    "DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_streams_1'",
    "UPDATE sqlite_schema SET sql = replace(sql, ' UNIQUE', '') WHERE name = 'streams'",
  )
  rename('notes-9', 'notes-1')
  rewriteSchema(path, "DELETE FROM sqlite_schema WHERE tbl_name = 'streams'")
  putBack(path, kept)
  const { asks, verification } = await told(path, quick)
  expect(asks).toBe(2)
  expect(failuresOf(verification)).toEqual({ authentic: ['IntegrityCheckFailed'] })
  expect(verification).toEqual((await told(path, eventByEvent)).verification)
})

type SchemaRow = Readonly<Record<string, null | number | bigint | string | Uint8Array>>

const rowsOf = (path: string, condition: string): readonly SchemaRow[] => {
  const handle = new DatabaseSync(path, { readOnly: true })
  const rows = handle.prepare(`SELECT * FROM sqlite_schema WHERE ${condition}`).all()
  handle.close()
  return rows
}

const rowOf = (path: string, name: string): SchemaRow => {
  const [row] = rowsOf(path, `name = '${name}'`)
  if (row === undefined) throw new Error(`There is no ${name}`)
  return row
}

const putBack = (path: string, rows: readonly SchemaRow[]): void => {
  const handle = new DatabaseSync(path, { defensive: false })
  handle.exec('PRAGMA writable_schema = ON')
  const insert = handle.prepare('INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)')
  for (const { type, name, tbl_name, rootpage, sql } of rows)
    insert.run(type ?? null, name ?? null, tbl_name ?? null, rootpage ?? null, sql ?? null)
  handle.close()
}
