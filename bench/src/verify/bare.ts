import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { type Measurement, timed } from '../measured.ts'
import { verifyLedgerPath } from './verify-ledger.ts'

const pageRows = 1_000

/** Every column of an event, in the order of the fields of its leaf, and the leaf's hash at the end. */
const columns = `position, actor_id, causation_id, lower(hex(command_hash)), command_id, context, correlation_id, data,
  effective_on, lower(hex(id)), recorded_at, revision, schema_version, stream_id, type_id, lower(hex(substr(tree, 1, 32)))`

type BareRow = readonly [
  position: number,
  actorId: number,
  causationId: string | null,
  commandHash: string,
  commandId: string,
  context: string | null,
  correlationId: string | null,
  data: string,
  effectiveOn: number,
  id: string,
  recordedAt: number,
  revision: number,
  schemaVersion: number,
  streamId: number,
  typeId: number,
  leaf: string,
]

const namesOf = (database: DatabaseSync, sql: string): readonly string[] => {
  const names: string[] = []
  const rows = database.prepare(sql, { returnArrays: true }).all()
  // The tables are STRICT: an INTEGER and a TEXT.
  for (const [id, name] of rows as unknown as readonly [number, string][]) names[id] = name
  return names
}

/** `yyyymmdd` with its hyphens. */
const dateText = (number: number): string => {
  const text = String(number)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

const uuidText = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

/** The last six digits are microseconds, which a Date does not have. */
const instantText = (microseconds: number): string => {
  const fraction = String(microseconds % 1_000_000).padStart(6, '0')
  return `${new Date(Math.floor(microseconds / 1_000)).toISOString().slice(0, 19)}.${fraction}Z`
}

/**
 * The least that a check of every event's hash can do, written for these rows alone: reads every column, puts the text of
 * the leaf together, hashes it once and compares. No tree, no id, no name that would have to be escaped.
 */
const reading =
  (take: (data: string) => void): Measurement =>
  async ({ cache, seed, events }) => {
    const database = new DatabaseSync(verifyLedgerPath(cache, { events, seed }), { readOnly: true })
    database.exec('PRAGMA cache_size = -32000')
    let read = 0
    const timing = await timed(() => {
      const actors = namesOf(
        database,
        `SELECT id, '{"id":"' || actor_id || '","role":"' || role || '"}' FROM actors`,
      )
      const streams = namesOf(database, 'SELECT id, name FROM streams')
      const types = namesOf(database, 'SELECT id, name FROM types')
      const page = database.prepare(
        `SELECT ${columns} FROM events WHERE position > ? ORDER BY position LIMIT ${pageRows}`,
        { returnArrays: true },
      )
      for (let after = -1; ; ) {
        const rows = page.all(after) as unknown as readonly BareRow[]
        const last = rows.at(-1)
        if (last === undefined) break
        for (const row of rows) {
          const [, actor, causation, commandHash, command, context, correlation, data, on, id] = row
          const [, , , , , , , , , , at, revision, version, stream, type, leaf] = row
          const text = `\0{"actor":${actors[actor]},"causationId":${causation === null ? 'null' : `"${causation}"`},"commandHash":"${commandHash}","commandId":"${command}","context":${context ?? '[]'},"correlationId":"${correlation ?? command}","data":${data},"effectiveOn":"${dateText(on)}","id":"${uuidText(id)}","recordedAt":"${instantText(at)}","revision":${revision},"schemaVersion":${version},"stream":"${streams[stream]}","type":"${types[type]}"}`
          if (hash('sha256', text, 'hex') !== leaf) throw new Error(`Not the leaf at ${row[0]}`)
          take(data)
        }
        read += rows.length
        after = last[0]
      }
    })
    database.close()
    assert.equal(read, events)
    return { events: read, ...timing, facts: {} }
  }

/** The rows read and their leaves hashed. */
export const readAndHashed: Measurement = reading(() => {})

/** The same, and the data of every row parsed. */
export const readHashedAndParsed: Measurement = reading((data) => {
  if (JSON.parse(data) === undefined) throw new Error('No data')
})
