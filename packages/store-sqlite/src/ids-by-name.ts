import type { Connection } from './connection.ts'
import { insertion, query } from './statement.ts'

/** The small integers that names are stored as. */
export interface IdsByName {
  /** Id of a name; a new name is given one. */
  readonly idOf: (name: string) => number
  readonly forget: () => void
}

/** Most names kept: ledgers have some hundred types and some thousand actors. */
const namesMax = 20_000

/** Prepares the ids of the names in a column, in all rows or only in those with certain texts in other columns. */
export const idsByName = (
  connection: Connection,
  table: string,
  column: string,
  others: Readonly<Record<string, string>> = {},
): IdsByName => {
  const columns = [column, ...Object.keys(others)]
  const texts = Object.values(others)
  const find = query<readonly [number]>(
    connection,
    `SELECT id FROM ${table} WHERE ${columns.map((name) => `${name} = ?`).join(' AND ')}`,
  )
  const insert = insertion(
    connection,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const ids = new Map<string, number>()
  return {
    idOf: (name) => {
      const known = ids.get(name)
      if (known !== undefined) return known
      const id = find.first(name, ...texts)?.[0] ?? insert(name, ...texts)
      if (ids.size >= namesMax) ids.clear()
      ids.set(name, id)
      return id
    },
    forget: () => ids.clear(),
  }
}
