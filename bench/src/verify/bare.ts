import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { type Measurement, timed } from '../measured.ts'
import { dateText, instantText, uuidText } from './bare-texts.ts'
import { otherHashes } from './other-hashes.ts'
import { verifyLedgerPath } from './verify-ledger.ts'

const pageRows = 1_000

/** Every column of an event, in the order of the fields of its leaf. */
const columns = `position, actor_id, causation_id, lower(hex(command_hash)), command_id, context, correlation_id, data,
  effective_on, lower(hex(id)), recorded_at, revision, schema_version, stream_id, type_id`

/** The last column: only the hash of the leaf, or also those of the nodes that it completes. */
const hashColumns = { leaf: 'lower(hex(substr(tree, 1, 32)))', all: 'lower(hex(tree))' } as const

/** A row, its hashes in hex. */
export type BareRow = readonly [
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
  hashes: string,
]

/** The names that rows refer to by numbers. */
export interface BareNames {
  readonly streams: readonly string[]
  readonly types: readonly string[]
}

/** What is done with each row besides hashing its leaf. */
export interface EachRow {
  readonly take: (row: BareRow) => void
  readonly end: () => void
}

const namesOf = (database: DatabaseSync, sql: string): readonly string[] => {
  const names: string[] = []
  const rows = database.prepare(sql, { returnArrays: true }).all()
  // The tables are STRICT: an INTEGER and a TEXT.
  for (const [id, name] of rows as unknown as readonly [number, string][]) names[id] = name
  return names
}

/**
 * Reads every column of every row, puts the text of the leaf together, hashes it and compares. It is written for these rows
 * only: no name needs escaping, and only what is hashed is checked.
 */
const reading =
  (hashes: keyof typeof hashColumns, eachRow: (names: BareNames) => EachRow): Measurement =>
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
      const { take, end } = eachRow({ streams, types })
      const page = database.prepare(
        `SELECT ${columns}, ${hashColumns[hashes]} FROM events
         WHERE position > ? ORDER BY position LIMIT ${pageRows}`,
        { returnArrays: true },
      )
      for (let after = -1; ; ) {
        const rows = page.all(after) as unknown as readonly BareRow[]
        const last = rows.at(-1)
        if (last === undefined) break
        for (const row of rows) {
          const [, actor, causation, commandHash, command, context, correlation, data, on, id] = row
          const [, , , , , , , , , , at, revision, version, stream, type, stored] = row
          const text = `\0{"actor":${actors[actor]},"causationId":${causation === null ? 'null' : `"${causation}"`},"commandHash":"${commandHash}","commandId":"${command}","context":${context ?? '[]'},"correlationId":"${correlation ?? command}","data":${data},"effectiveOn":"${dateText(on)}","id":"${uuidText(id)}","recordedAt":"${instantText(at)}","revision":${revision},"schemaVersion":${version},"stream":"${streams[stream]}","type":"${types[type]}"}`
          if (!stored.startsWith(hash('sha256', text, 'hex'))) {
            throw new Error(`Not the leaf at ${row[0]}`)
          }
          take(row)
        }
        read += rows.length
        after = last[0]
      }
      end()
    })
    database.close()
    assert.equal(read, events)
    return { events: read, ...timing, facts: {} }
  }

const parse = ([, , , , , , , data]: BareRow): void => {
  if (JSON.parse(data) === undefined) throw new Error('No data')
}

const nothing = (): void => {}

/** The rows read and their leaves hashed: the least that checking every leaf can cost. */
export const readAndHashed: Measurement = reading('leaf', () => ({ take: nothing, end: nothing }))

/** The same, and the data of every row parsed. */
export const readHashedAndParsed: Measurement = reading('leaf', () => ({
  take: parse,
  end: nothing,
}))

/** The rows read, and everything hashed that checking leaves, tree and ids needs. */
export const readAndAllHashed: Measurement = reading('all', otherHashes)

/** The same, and the data of every row parsed. */
export const readAllHashedAndParsed: Measurement = reading('all', (names) => {
  const { take, end } = otherHashes(names)
  return {
    take: (row) => {
      take(row)
      parse(row)
    },
    end,
  }
})
