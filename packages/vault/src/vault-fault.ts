import { StoreFault } from '@coflyfr/core'

/** Primary result codes of SQLite (sqlite.org/rescode.html) that say what to do other than restore the file. */
const adviceOfResult: ReadonlyMap<number, string> = new Map([
  [5, 'another process holds its lock; try again'],
  [6, 'another process holds its lock; try again'],
  [8, 'it cannot be written; check the permissions of the file and its folder'],
  [10, 'the disk reports an error; check the disk'],
  [13, 'the disk is full; make room'],
  [14, 'it cannot be opened; check the permissions of the file and its folder'],
])

/** A vault that cannot be used, with what was found. */
export const vaultFault = (
  path: string,
  code: StoreFault['code'],
  found: string,
  cause?: unknown,
): StoreFault =>
  new StoreFault(
    code,
    `Cannot use the vault "${path}": ${found}`,
    cause === undefined ? undefined : { cause },
  )

/** Turns what the engine throws into a fault that names the file; anything else is a bug and comes back as it is. */
export const faultOf = (error: unknown, path: string): unknown => {
  if (!(error instanceof Error)) return error
  if ('code' in error && error.code === 'ERR_INVALID_STATE')
    return vaultFault(path, 'Unavailable', 'it has been closed', error)
  if (!('errcode' in error) || typeof error.errcode !== 'number') return error
  const advice = adviceOfResult.get(error.errcode & 0xff)
  const code = advice === undefined ? 'Damaged' : 'Unavailable'
  const what = advice ?? 'restore it from a backup'
  return vaultFault(
    path,
    code,
    `SQLite reports "${error.message}" (${error.errcode}): ${what}`,
    error,
  )
}
