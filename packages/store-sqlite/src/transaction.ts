import { StoreFault } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { formatVersion } from './schema.sql.ts'
import { faultOf, isBusy } from './sqlite-fault.ts'

/** How one attempt at a write transaction ended. */
export type Attempt<Result> =
  | { readonly tag: 'Committed'; readonly result: Result }
  /** Another process is writing; nothing was done. */
  | { readonly tag: 'Busy'; readonly error: unknown }
  /** Certainly nothing was stored. */
  | { readonly tag: 'RolledBack'; readonly error: unknown }
  /** The commit itself failed: it may have been stored or not. */
  | { readonly tag: 'Unknown'; readonly error: unknown }

/** Throws if the store must not be written, because it is read-only or was found broken. */
export const assertWritable = ({ broken, readOnly, path }: Connection): void => {
  if (broken !== null) throw broken
  if (readOnly) {
    throw new StoreFault('ReadOnly', `Cannot write the ledger "${path}": it was opened read-only`)
  }
}

/** How a step of a transaction failed, which ends the transaction. */
export type Failed = Exclude<Attempt<never>, { readonly tag: 'Committed' }>

/** The result of work in a transaction, which may go on or be committed. */
export interface Worked<Result> {
  readonly tag: 'Worked'
  readonly result: Result
}

/** Opens a write transaction; null on success. */
export const beginTransaction = (connection: Connection): Failed | null => {
  assertWritable(connection)
  connection.commitOpen?.()
  try {
    connection.begin()
  } catch (thrown) {
    const error = faultOf(thrown, connection.path)
    return { tag: isBusy(error) ? 'Busy' : 'RolledBack', error }
  }
  if (!connection.doubtful) return null
  // Rewrites the first page unchanged, which overwrites the frames that a failed commit left in the write-ahead log.
  const rewritten = workInTransaction(connection, () =>
    connection.handle.exec(`PRAGMA user_version = ${formatVersion}`),
  )
  return rewritten.tag === 'Worked' ? null : rewritten
}

/**
 * Does work in the open transaction, without waiting for anything. An error rolls the whole transaction back. Unless it
 * may pass (a full or failing disk, no memory, no permission), an assertion has failed or the file is damaged: then the
 * store is broken.
 */
export const workInTransaction = <Result>(
  connection: Connection,
  work: () => Result,
): Worked<Result> | Failed => {
  try {
    return { tag: 'Worked', result: work() }
  } catch (thrown) {
    const error = faultOf(thrown, connection.path)
    rollback(connection)
    if (!isPassing(error)) connection.broken ??= brokenBy(error, connection.path)
    return { tag: 'RolledBack', error }
  }
}

/** Commits the open transaction; null on success. */
export const commitTransaction = (connection: Connection): Failed | null => {
  try {
    connection.commit()
  } catch (thrown) {
    rollback(connection)
    connection.doubtful = true
    return { tag: 'Unknown', error: faultOf(thrown, connection.path) }
  }
  connection.doubtful = false
  connection.afterCommit()
  return null
}

/** Runs `work` between BEGIN IMMEDIATE and COMMIT. It never waits, so that nothing else in this process comes between. */
export const attemptTransaction = <Result>(
  connection: Connection,
  work: () => Result,
): Attempt<Result> => {
  const unopened = beginTransaction(connection)
  if (unopened !== null) return unopened
  const worked = workInTransaction(connection, work)
  if (worked.tag !== 'Worked') return worked
  return commitTransaction(connection) ?? { tag: 'Committed', result: worked.result }
}

/** Rolls back. If even that fails the store is broken, but the caller still reports how the transaction ended. */
const rollback = (connection: Connection): void => {
  const { handle, path } = connection
  try {
    // After some errors SQLite has already rolled back.
    if (handle.isTransaction) handle.exec('ROLLBACK')
  } catch (error) {
    connection.broken = brokenBy(faultOf(error, path), path)
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof StoreFault && (error.code === 'Unavailable' || error.code === 'ReadOnly')

const brokenBy = (error: unknown, path: string): StoreFault =>
  error instanceof StoreFault
    ? error
    : new StoreFault(
        'Damaged',
        `Cannot go on with the ledger "${path}": an assertion does not hold: ${error}; run verify`,
        { cause: error },
      )

/** Shortest and longest pause between tries at a lock, in milliseconds. Random, so that writers do not keep in step. */
const retryMs = [1, 10] as const

/** How long to pause before the next try at a lock that another process holds. */
export const lockPauseMs = (): number => {
  const [least, most] = retryMs
  return least + Math.random() * (most - least)
}

/** Resolves after such a pause. Node's promise of a timer would load another module at every start. */
export const lockPause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, lockPauseMs())
  })

/** Runs `work` in a write transaction, waiting up to `busyTimeoutMs` for the lock; throws `StoreFault`. */
export const inTransaction = async <Result>(
  connection: Connection,
  busyTimeoutMs: number,
  work: () => Result,
): Promise<Result> => {
  const deadline = performance.now() + busyTimeoutMs
  for (;;) {
    const paused = connection.pause()
    if (paused !== null) {
      await paused.until
      // Everything that waited for the pause resumes at the same time: each takes a turn of its own.
      await connection.turns.next()
      continue
    }
    const attempt = attemptTransaction(connection, work)
    if (attempt.tag === 'Committed') return attempt.result
    if (attempt.tag !== 'Busy' || performance.now() > deadline) throw attempt.error
    await lockPause()
  }
}

/** Reads one state of the file in several steps, without seeing what others commit meanwhile. `read` must not wait. */
export const inSnapshot = <Result>(connection: Connection, read: () => Result): Result => {
  const { handle, path } = connection
  connection.commitOpen?.()
  try {
    handle.exec('BEGIN')
    try {
      return read()
    } finally {
      handle.exec('ROLLBACK')
    }
  } catch (error) {
    throw faultOf(error, path)
  }
}
