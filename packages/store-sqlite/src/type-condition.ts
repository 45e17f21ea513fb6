import type { Connection } from './connection.ts'
import type { SQLInputValue } from './sqlite.ts'
import { query } from './statement.ts'

/** A condition on an event's row, with its parameters. */
export interface Condition {
  readonly sql: string
  readonly parameters: readonly SQLInputValue[]
}

const idsByName = 'SELECT types.id FROM types WHERE types.name IN (SELECT value FROM json_each(?))'

/** The condition that an event is of some types, whichever numbers they are given until it is read. */
export const ofNamedTypes = (types: readonly string[]): Condition => ({
  sql: `type_id IN (${idsByName})`,
  parameters: [JSON.stringify(types)],
})

/** How many types one number tells apart: it is held exactly by JavaScript and by the engine. */
const bits = 48

/**
 * The same by the numbers that types have now, for reading what is committed. Types are numbered from 1 on, so that each is a bit: the
 * engine shifts a number in a fifth of the time in which it looks a number up in a list, and it does so for every row that
 * is passed over.
 */
export const ofNumberedTypes = (connection: Connection, types: readonly string[]): Condition => {
  const known = query<readonly [id: number]>(connection, idsByName)
  const masks = new Map<number, number>()
  for (const [id] of known.all(JSON.stringify(types))) {
    const first = id - (id % bits)
    masks.set(first, (masks.get(first) ?? 0) + 2 ** (id - first))
  }
  // A shift by less than nothing goes the other way, and leaves the last bit empty.
  const shifted = [...masks].map(([first, mask]) => `(${mask} >> (type_id - ${first}))`)
  const sql = shifted.length === 0 ? 'FALSE' : `(${shifted.join(' | ')}) & 1`
  return { sql, parameters: [] }
}
