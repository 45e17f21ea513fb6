import { type Actor, keepNewest, StoreFault, type StreamName } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { type Query, query } from './statement.ts'

/** The names that the small integers in an event's columns stand for. */
export interface Names {
  readonly stream: (id: number) => StreamName
  readonly type: (id: number) => string
  readonly actor: (id: number) => Actor
  /** Forgets everything, because a transaction that gave out ids was rolled back. */
  readonly forget: () => void
}

/** Ids in a block: they are given out in order of first use, so that neighbours are needed together. */
const blockLength = 256

/** Most blocks kept of a table: a million values, some 50 MB, the streams of decades. Past that the oldest are dropped. */
const blocksMax = 4_096

interface ById<Value> {
  readonly find: (id: number) => Value
  readonly forget: () => void
}

/** Finds values by id, reading them a block at a time. All events with the same id share one value. */
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
    // A kept block may have been read before its later ids were given out.
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
 * The same text, interned as property names are: comparing types then compares pointers instead of characters, which
 * otherwise takes a fold a third of its time.
 */
const fieldName = (text: string): string => Object.keys({ [text]: null })[0] ?? text

/** Reads names when they are needed and keeps them. */
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
