import type { Connection } from './connection.ts'
import { change, query } from './statement.ts'

/** The small integers that names are stored as. */
export interface IdsByName<Name extends readonly string[]> {
  /** Id of a name, given out now where it is new. */
  readonly idOf: (...name: Name) => number
  readonly forget: () => void
}

/** Names kept at most: ledgers have some hundred types and some thousand actors; streams are many more. */
const namesMax = 20_000

/** Prepares the ids of one table of names. */
export const idsByName = <Name extends readonly string[]>(
  connection: Connection,
  table: string,
  columns: { readonly [Part in keyof Name]: string },
): IdsByName<Name> => {
  const find = query<readonly [number]>(
    connection,
    `SELECT id FROM ${table} WHERE ${columns.map((column) => `${column} = ?`).join(' AND ')}`,
  )
  const insert = change(
    connection,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const ids = new Map<string, number>()
  return {
    idOf: (...name) => {
      const key = name.join('\n')
      const known = ids.get(key)
      if (known !== undefined) return known
      const id = find.first(...name)?.[0] ?? insert(...name)
      if (ids.size >= namesMax) ids.clear()
      ids.set(key, id)
      return id
    },
    forget: () => ids.clear(),
  }
}
