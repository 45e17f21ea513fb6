import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import fc from 'fast-check'

/** A change to one stored value of a ledger file. */
export interface Edit {
  /** The table of events, or one of those they refer to. */
  readonly table: 'events' | 'streams' | 'types' | 'actors' | 'ledger'
  readonly column: string
  /** The index of the row, modulo the number of rows. */
  readonly row: number
  /** By how much an integer changes, which bit of bytes is flipped, or which character of a text is replaced. */
  readonly amount: number
}

const columnsByTable = {
  events: [
    'position',
    'stream_id',
    'revision',
    'type_id',
    'schema_version',
    'effective_on',
    'recorded_at',
    'actor_id',
    'id',
    'command_id',
    'command_hash',
    'correlation_id',
    'causation_id',
    'context',
    'tree',
    'data',
  ],
  streams: ['name'],
  types: ['name'],
  actors: ['actor_id', 'role'],
  ledger: ['origin'],
} as const

const columns = Object.entries(columnsByTable).flatMap(([table, names]) =>
  names.map((column) => ({ table: table as Edit['table'], column })),
)

/** A change chosen by numbers: of which column, in which row, and how. */
export const seededEdit = (at: number, row: number, amount: number): Edit => {
  const of = columns[at % columns.length]
  if (of === undefined) throw new Error('There are no columns')
  return { ...of, row, amount: 1 + (amount % 5000) }
}

/** Any change to any column. */
export const edits = (): fc.Arbitrary<Edit> =>
  fc
    .record({
      of: fc.constantFrom(...columns),
      row: fc.nat(1000),
      amount: fc.integer({ min: 1, max: 5000 }),
    })
    .map(({ of, ...edit }) => ({ ...of, ...edit }))

const otherCharacter = (character: string | undefined): string => (character === 'x' ? 'y' : 'x')

const otherValue = (value: unknown, amount: number): SQLInputValue => {
  if (value === null) return 'x'
  if (typeof value === 'number') return value + amount
  if (typeof value === 'string') {
    const at = amount % Math.max(1, value.length)
    return value.slice(0, at) + otherCharacter(value[at]) + value.slice(at + 1)
  }
  const bytes = Buffer.from(value as Uint8Array)
  const bit = amount % (bytes.length * 8)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return bytes
}

/** Makes the change; false if the engine itself refuses it, because two rows would be the same. */
export const makeEdit = (handle: DatabaseSync, { table, column, row, amount }: Edit): boolean => {
  const rows = handle.prepare(`SELECT rowid AS place, ${column} AS value FROM ${table}`).all()
  const { place = null, value } = rows[row % rows.length] ?? {}
  try {
    handle
      .prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`)
      .run(otherValue(value, amount), place)
    return true
  } catch {
    return false
  }
}
