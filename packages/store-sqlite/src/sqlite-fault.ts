import { StoreFault, type StoreFaultCode } from '@coflyfr/core'

/** Primary result codes of SQLite (sqlite.org/rescode.html) that do not mean a damaged file, with the fault of each. */
const faultOfResult: ReadonlyMap<number, readonly [StoreFaultCode, string]> = new Map([
  [5, ['Unavailable', 'another process holds its lock; try again']],
  [6, ['Unavailable', 'another process holds its lock; try again']],
  [7, ['Unavailable', 'there is no memory left']],
  [8, ['ReadOnly', 'it cannot be written; check the permissions of the file and its folder']],
  [10, ['Unavailable', 'the disk reports an error; check the disk']],
  [13, ['Unavailable', 'the disk is full; make room']],
  [14, ['Unavailable', 'it cannot be opened; check the permissions of the file and its folder']],
])

const resultBusy = 5
const resultShortRead = 522

const resultCodeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : null

const isClosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE'

/** Turns an error of the engine into a fault that names the file. Anything else is a bug and is returned as it is. */
export const faultOf = (error: unknown, path: string): unknown => {
  if (isClosed(error)) {
    return new StoreFault('Unavailable', `Cannot use the ledger "${path}": it has been closed`)
  }
  const result = resultCodeOf(error)
  if (result === null || !(error instanceof Error)) return error
  const [code, advice] =
    result === resultShortRead
      ? (['Truncated', 'a part of it is missing; restore it from a backup'] as const)
      : (faultOfResult.get(result & 0xff) ??
        (['Damaged', 'run verify, and restore it from a backup'] as const))
  return new StoreFault(
    code,
    `Cannot use the ledger "${path}": SQLite reports "${error.message}" (${result}): ${advice}`,
    { cause: error },
  )
}

/** Whether a fault says only that another process is writing just now. */
export const isBusy = (error: unknown): boolean =>
  error instanceof StoreFault && ((resultCodeOf(error.cause) ?? 0) & 0xff) === resultBusy
