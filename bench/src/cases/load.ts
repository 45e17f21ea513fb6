import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Measurement, timed } from '../measured.ts'
import { casesPaths } from './cases-ledger.ts'
import { decidedAppends } from './decided.ts'
import { councilOf, fillCases } from './fill-cases.ts'

/** Only the generator: the part of a load that makes up the commands. */
export const generateCommands: Measurement = async ({ seed, events }) => {
  let commands = 0
  const timing = await timed(() => {
    for (const { command } of councilOf({ events, seed })) if (command !== '') commands += 1
  })
  return { events: commands, ...timing, facts: {} }
}

/**
 * Generated, parsed and decided, but not stored: the part of a load's time and memory that is not the store's. The states
 * of all streams stay in memory until the end.
 */
export const decideCommands: Measurement = async ({ seed, events }) => {
  let decided = 0
  const timing = await timed(() => {
    for (const _ of decidedAppends(councilOf({ events, seed }))) {
      decided += 1
      if (decided === events) break
    }
  })
  return { events: decided, ...timing, facts: {} }
}

/** Generated, parsed, decided, hashed and appended, durable by the thousand. */
export const loadCases: Measurement = async ({ folder, seed, events }) => {
  let cases = 0
  const timing = await timed(async () => {
    const filled = await fillCases(join(folder, 'council.ledger'), { events, seed })
    cases = filled.cases
  })
  return { events, ...timing, facts: { durability: 'wal, synchronous=FULL', cases } }
}

const rowsOfTransaction = 1_000

/** The same events as ready rows into a bare table with one index: no rule, no hash, no tree. */
export const loadRows: Measurement = async ({ folder, cache, seed, events }) => {
  const { database: path } = casesPaths(cache, { events, seed })
  const source = new DatabaseSync(path, { readOnly: true })
  const target = new DatabaseSync(join(folder, 'rows.db'))
  target.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  target.exec(`CREATE TABLE rows (position INTEGER PRIMARY KEY, case_id TEXT, type TEXT NOT NULL,
    effective_on TEXT NOT NULL, data TEXT NOT NULL) STRICT; CREATE INDEX by_case ON rows (case_id)`)
  const insert = target.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?)')
  const all = source.prepare('SELECT position, case_id, type, effective_on, data FROM rows')
  let rows = 0
  const timing = await timed(() => {
    target.exec('BEGIN')
    for (const row of all.iterate()) {
      insert.run(...Object.values(row))
      rows += 1
      if (rows % rowsOfTransaction === 0) target.exec('COMMIT; BEGIN')
    }
    target.exec('COMMIT')
  })
  source.close()
  target.close()
  return { events: rows, ...timing, facts: { durability: 'wal, synchronous=FULL' } }
}
