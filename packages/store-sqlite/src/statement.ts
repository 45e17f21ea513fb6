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
 * How many rows are wanted, as a parameter. The engine plans by the value of a bare one, so that it would prepare the
 * statement anew each time, which takes longer than reading five events; it does not look into a sum.
 */
export const boundLimit = 'LIMIT ? + 0'

/** Compiles a statement when it is run first: a process that reads a report runs a few of some fifty that a store has. */
const compiledOnce = ({ handle }: Connection, sql: string, options = {}): (() => StatementSync) => {
  let statement: StatementSync | null = null
  return () => (statement ??= handle.prepare(sql, options))
}

/**
 * A SELECT. The tables are STRICT, so that a column's declared type is what comes back: this is the one place that takes the
 * schema's word for it.
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

/** A statement that changes something. Asked for a row, which it has not: an object that counts changes is not made then. */
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

/** A statement that inserts a row; it returns the id that the row was given. */
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
