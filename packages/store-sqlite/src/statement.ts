import type { Connection } from './connection.ts'
import type { SQLInputValue, SQLOutputValue } from './sqlite.ts'
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

/**
 * Prepares a SELECT. The tables are STRICT, so that a column's declared type is what comes back: this is the one place
 * that takes the schema's word for it.
 */
export const query = <Columns extends Row>(
  { handle, path }: Connection,
  sql: string,
): Query<Columns> => {
  const guarded = <Result>(read: () => unknown): Result => {
    try {
      return read() as Result
    } catch (error) {
      throw faultOf(error, path)
    }
  }
  const statement = guarded<ReturnType<typeof handle.prepare>>(() =>
    handle.prepare(sql, { returnArrays: true }),
  )
  return {
    all: (...parameters) => guarded(() => statement.all(...parameters)),
    first: (...parameters) => guarded(() => statement.get(...parameters)),
  }
}

/** Prepares a statement that changes something; it returns the row id of the last row inserted. */
export const change = (
  { handle, path }: Connection,
  sql: string,
): ((...parameters: readonly SQLInputValue[]) => number) => {
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw faultOf(error, path)
    }
  }
  const statement = guarded(() => handle.prepare(sql))
  return (...parameters) => guarded(() => Number(statement.run(...parameters).lastInsertRowid))
}
