import type { DatabaseSync } from 'node:sqlite'
import type { Placed } from '@coflyfr/core'

/** Events as a quickly written program would keep them: with columns for what queries ask for. */
export const rowsTable = `
CREATE TABLE rows (
  position INTEGER PRIMARY KEY, case_id TEXT, type TEXT NOT NULL, effective_on TEXT NOT NULL,
  reference TEXT, under TEXT, data TEXT NOT NULL
) STRICT`

/** Queries join the events of one case. */
export const rowsIndex = 'CREATE INDEX rows_by_case ON rows (case_id, type)'

interface Named {
  readonly case?: string
  readonly assessment?: string
  readonly referral?: string
  readonly contact?: string
}

/** Inserts events in one transaction. */
export const insertRows = (database: DatabaseSync, events: readonly Placed[]): void => {
  const insert = database.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)')
  database.exec('BEGIN')
  for (const { position, type, effectiveOn, data } of events) {
    // The data of every event is a plain object. Fields that it does not have become NULL.
    const named = data as Named
    const reference = named.assessment ?? named.referral ?? named.contact ?? null
    const under = named.referral ?? null
    const text = JSON.stringify(data)
    insert.run(position, named.case ?? null, type, effectiveOn, reference, under, text)
  }
  database.exec('COMMIT')
}
