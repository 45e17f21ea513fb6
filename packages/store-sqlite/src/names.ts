import { type Actor, keepNewest, StoreFault, type StreamName } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { type Query, query } from './statement.ts'

/** What the small integers in an event's columns stand for. */
export interface Names {
  readonly stream: (id: number) => StreamName
  readonly type: (id: number) => string
  readonly actor: (id: number) => Actor
  /** Forgets all: a transaction that gave out ids was rolled back. */
  readonly forget: () => void
}

/** Ids are given out in order of first use, so that neighbours are wanted together. */
const blockLength = 256

/** A million values a table, some 50 MB: the names of the streams of decades; beyond it the oldest block is read again. */
const blocksMax = 4_096

interface ById<Value> {
  readonly find: (id: number) => Value
  readonly forget: () => void
}

/** Finds values by id, reading them a block at a time; one value is shared by all events that name it. */
const byId = <Columns extends readonly [id: number, ...(readonly string[])], Value>(
  path: string,
  block: Query<Columns>,
  make: (row: Columns) => Value,
): ById<Value> => {
  const blocks = new Map<number, Value[]>()
  const load = (number: number): Value[] => {
    const values: Value[] = []
    const first = number * blockLength
    for (const row of block.all(first, first + blockLength)) values[row[0] - first] = make(row)
    keepNewest(blocks, number, values, blocksMax)
    return values
  }
  const find = (id: number): Value => {
    const number = Math.floor(id / blockLength)
    const offset = id % blockLength
    // A block may have been read before its later ids were given out.
    const value = blocks.get(number)?.[offset] ?? load(number)[offset]
    if (value === undefined) {
      throw new StoreFault(
        'Damaged',
        `Cannot read the ledger "${path}": an event names what is not there (id ${id}); run verify`,
      )
    }
    return value
  }
  return { find, forget: () => blocks.clear() }
}

/**
 * The same text, once for the whole program as names of fields are: whoever tells types apart then compares addresses and no
 * letters, which takes a fold a third of its time.
 */
const fieldName = (text: string): string => Object.keys({ [text]: null })[0] ?? text

/** Reads names as they are wanted and keeps them. */
export const namesOf = (connection: Connection): Names => {
  const { path } = connection
  const streams = byId(
    path,
    query<readonly [number, StreamName]>(connection, selectBlock('name', 'streams')),
    ([, name]) => name,
  )
  const types = byId(
    path,
    query<readonly [number, string]>(connection, selectBlock('name', 'types')),
    ([, name]) => fieldName(name),
  )
  const actors = byId(
    path,
    query<readonly [number, string, Actor['role']]>(
      connection,
      selectBlock('actor_id, role', 'actors'),
    ),
    ([, id, role]): Actor => Object.freeze({ id, role }),
  )
  return {
    stream: streams.find,
    type: types.find,
    actor: actors.find,
    forget: () => {
      for (const { forget } of [streams, types, actors]) forget()
    },
  }
}

const selectBlock = (columns: string, table: string): string =>
  `SELECT id, ${columns} FROM ${table} WHERE id >= ? AND id < ?`
