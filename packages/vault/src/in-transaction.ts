import type { Connection } from './connection.ts'
import { faultOf } from './vault-fault.ts'

/** Does the work in a transaction: all of it is on the disk when this returns, or nothing when it throws. */
export const inTransaction = <Result>({ handle, path }: Connection, work: () => Result): Result => {
  try {
    handle.exec('BEGIN IMMEDIATE')
    const result = work()
    handle.exec('COMMIT')
    return result
  } catch (error) {
    if (handle.isOpen && handle.isTransaction) handle.exec('ROLLBACK')
    throw faultOf(error, path)
  }
}

/** Reads, and turns what the engine throws into a fault that names the file. */
export const reading = <Result>({ path }: Connection, read: () => Result): Result => {
  try {
    return read()
  } catch (error) {
    throw faultOf(error, path)
  }
}
