import type { Connection } from './connection.ts'
import type { SQLInputValue } from './sqlite.ts'
import { query } from './statement.ts'

/** A condition on an event's row, with its parameters. */
export interface Condition {
  readonly sql: string
  readonly parameters: readonly SQLInputValue[]
}

const idsByName = 'SELECT types.id FROM types WHERE types.name IN (SELECT value FROM json_each(?))'

/** The condition that an event has one of some types, by name: types may still be given numbers before it runs. */
export const ofNamedTypes = (types: readonly string[]): Condition => ({
  sql: `type_id IN (${idsByName})`,
  parameters: [JSON.stringify(types)],
})

/** Types in one bit mask: JavaScript and the engine both hold a number of so many bits exactly. */
const bits = 48

/**
 * The same by the numbers that the types have now, for reading committed events. Types are numbered from 1 on, so that
 * each can be a bit of a mask. For every row, also those that are skipped, the engine shifts a mask in a fifth of the
 * time of looking the number up in a list.
 */
export const ofNumberedTypes = (connection: Connection, types: readonly string[]): Condition => {
  const known = query<readonly [id: number]>(connection, idsByName)
  const masks = new Map<number, number>()
  for (const [id] of known.all(JSON.stringify(types))) {
    const first = id - (id % bits)
    masks.set(first, (masks.get(first) ?? 0) + 2 ** (id - first))
  }
  // SQLite shifts left if the number is negative, which leaves the last bit 0.
  const shifted = [...masks].map(([first, mask]) => `(${mask} >> (type_id - ${first}))`)
  const sql = shifted.length === 0 ? 'FALSE' : `(${shifted.join(' | ')}) & 1`
  return { sql, parameters: [] }
}
