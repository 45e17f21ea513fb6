import type { Connection } from './connection.ts'
import type { SQLInputValue, SQLOutputValue, StatementSync } from './sqlite.ts'
import { faultOf } from './sqlite-fault.ts'

/** A row as a tuple, in the order of the statement's columns. */
export type Row = readonly SQLOutputValue[]

/** A prepared SELECT whose columns have the types of `Columns`. */
export interface Query<Columns extends Row> {
  readonly all: (...parameters: readonly SQLInputValue[]) => readonly Columns[]
  readonly first: (...parameters: readonly SQLInputValue[]) => Columns | undefined
}

/**
 * A limit that is a parameter. The engine plans by the value of a bare parameter, and would prepare the statement again
 * for each value, which takes longer than reading five events. It does not look into a sum.
 */
export const boundLimit = 'LIMIT ? + 0'

/** Compiles a statement on its first run: a process that reads a report runs a few of the store's fifty or so. */
const compiledOnce = ({ handle }: Connection, sql: string, options = {}): (() => StatementSync) => {
  let statement: StatementSync | null = null
  return () => (statement ??= handle.prepare(sql, options))
}

/**
 * Prepares a SELECT. The tables are STRICT, so that values have the declared types of their columns. This is the one
 * place that relies on it without a check.
 */
export const query = <Columns extends Row>(connection: Connection, sql: string): Query<Columns> => {
  const statement = compiledOnce(connection, sql, { returnArrays: true })
  const guarded = <Result>(read: () => unknown): Result => {
    connection.commitOpen?.()
    try {
      return read() as Result
    } catch (error) {
      throw faultOf(error, connection.path)
    }
  }
  return {
    all: (...parameters) => guarded(() => statement().all(...parameters)),
    first: (...parameters) => guarded(() => statement().get(...parameters)),
  }
}

/** Prepares a statement that changes something. It runs with `get`, because `run` would make an object to count changes. */
export const change = (
  connection: Connection,
  sql: string,
): ((...parameters: readonly SQLInputValue[]) => void) => {
  const statement = compiledOnce(connection, sql)
  return (...parameters) => {
    try {
      statement().get(...parameters)
    } catch (error) {
      throw faultOf(error, connection.path)
    }
  }
}

/** Prepares a statement that inserts a row and returns the row's new id. */
export const insertion = (
  connection: Connection,
  sql: string,
): ((...parameters: readonly SQLInputValue[]) => number) => {
  const statement = compiledOnce(connection, sql)
  return (...parameters) => {
    try {
      return Number(statement().run(...parameters).lastInsertRowid)
    } catch (error) {
      throw faultOf(error, connection.path)
    }
  }
}
