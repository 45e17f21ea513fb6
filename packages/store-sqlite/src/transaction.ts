import { StoreFault } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { formatVersion } from './schema.sql.ts'
import { faultOf, isBusy } from './sqlite-fault.ts'

/** How one attempt at a write transaction ended. */
export type Attempt<Result> =
  | { readonly tag: 'Committed'; readonly result: Result }
  /** Another process is writing; nothing was done. */
  | { readonly tag: 'Busy'; readonly error: unknown }
  /** Nothing was stored, certainly. */
  | { readonly tag: 'RolledBack'; readonly error: unknown }
  /** The commit itself failed: nobody knows. */
  | { readonly tag: 'Unknown'; readonly error: unknown }

/** Throws where the store must not be written: read-only, or found broken before. */
export const assertWritable = ({ broken, readOnly, path }: Connection): void => {
  if (broken !== null) throw broken
  if (readOnly) {
    throw new StoreFault('ReadOnly', `Cannot write the ledger "${path}": it was opened read-only`)
  }
}

/** How a step of a transaction went wrong, and with it the transaction. */
export type Failed = Exclude<Attempt<never>, { readonly tag: 'Committed' }>

/** What a piece of work within a transaction came to, which may be committed or go on. */
export interface Worked<Result> {
  readonly tag: 'Worked'
  readonly result: Result
}

/** Opens a write transaction; null where it is open. */
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
  // Rewrites the first page with what it holds: a failed commit's frames in the write-ahead log are overwritten.
  const rewritten = workInTransaction(connection, () =>
    connection.handle.exec(`PRAGMA user_version = ${formatVersion}`),
  )
  return rewritten.tag === 'Worked' ? null : rewritten
}

/**
 * Does a piece of work within the transaction that is open; it must not wait. What goes wrong takes all of the transaction
 * back and, but for a disk that refuses, is an assertion that does not hold: the store is broken then.
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

/** Commits the transaction that is open; null where that went well. */
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

/** Runs `work` between BEGIN IMMEDIATE and COMMIT. It never waits, so that nothing else of this process comes between. */
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

/** Where even that fails, nothing more is written: how the transaction itself ended is told all the same. */
const rollback = (connection: Connection): void => {
  const { handle, path } = connection
  try {
    // SQLite has rolled back by itself after some errors.
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

/** Shortest and longest pause before the next try at a lock, in milliseconds; drawn anew, so that writers do not march in step. */
const retryMs = [1, 10] as const

/** How long to pause before the next try at a lock that another process holds. */
export const lockPauseMs = (): number => {
  const [least, most] = retryMs
  return least + Math.random() * (most - least)
}

/** Resolves after such a pause. Node's own promise of a timer would be a module more with every start. */
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
      // All who waited go on at once, and each of them keeps the event loop.
      await connection.turns.next()
      continue
    }
    const attempt = attemptTransaction(connection, work)
    if (attempt.tag === 'Committed') return attempt.result
    if (attempt.tag !== 'Busy' || performance.now() > deadline) throw attempt.error
    await lockPause()
  }
}

/** Reads one state of the file in several steps: what others commit meanwhile is not seen. `read` must not wait. */
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
