import { DatabaseSync } from 'node:sqlite'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** The register cannot be opened, read or written; `problem` is what the database says. */
export interface RegisterUnavailable {
  readonly tag: 'RegisterUnavailable'
  readonly path: string
  readonly problem: string
}

/** The last checkpoint of each log, kept outside the logs. `replace` has written to disk when it returns. */
export interface CheckpointRegister extends Disposable {
  /** The signed note, word for word; null for a log that has none yet. */
  readonly last: (origin: string) => Either<RegisterUnavailable, string | null>
  /**
   * Replaces `earlier` by `note`; false if another process has replaced it since it was read. Comparing and replacing
   * are one step, even between processes.
   */
  readonly replace: (
    origin: string,
    earlier: string | null,
    note: string,
  ) => Either<RegisterUnavailable, boolean>
}

const busyTimeoutMs = 5000

const table =
  'CREATE TABLE IF NOT EXISTS last_checkpoints (origin TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT'

/**
 * Opens a register, or creates it. It is a SQLite file, so that two processes that sign at once cannot undo each
 * other's entry. A signer keeps one outside the log that it signs, a witness for the logs that it watches. Refuses
 * `RegisterUnavailable`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { isRight, right } from 'fp-ts/lib/Either.js'
 * import { openCheckpointRegister } from '@coflyfr/proof'
 *
 * const opened = openCheckpointRegister(join(mkdtempSync(join(tmpdir(), 'signed-')), 'ledger.signed'))
 * assert.ok(isRight(opened))
 * using register = opened.right
 * assert.deepEqual(register.replace('bridgend.example/ledger', null, 'as signed\n'), right(true))
 * assert.deepEqual(register.replace('bridgend.example/ledger', null, 'at once\n'), right(false))
 * assert.deepEqual(register.last('bridgend.example/ledger'), right('as signed\n'))
 * ```
 */
export const openCheckpointRegister = (
  path: string,
): Either<RegisterUnavailable, CheckpointRegister> => {
  const orUnavailable = <Value>(work: () => Value): Either<RegisterUnavailable, Value> => {
    try {
      return right(work())
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return left({ tag: 'RegisterUnavailable', path, problem: error.message })
    }
  }
  return orUnavailable(() => {
    const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
    database.exec('PRAGMA synchronous = EXTRA')
    database.exec(table)
    const find = database.prepare('SELECT note FROM last_checkpoints WHERE origin = ?')
    const add = database.prepare('INSERT OR IGNORE INTO last_checkpoints VALUES (?, ?)')
    const change = database.prepare(
      'UPDATE last_checkpoints SET note = ? WHERE origin = ? AND note = ?',
    )
    return {
      last: (origin) =>
        orUnavailable(() => {
          const note = find.get(origin)?.['note']
          return typeof note === 'string' ? note : null
        }),
      replace: (origin, earlier, note) =>
        orUnavailable(() => {
          const { changes } =
            earlier === null ? add.run(origin, note) : change.run(note, origin, earlier)
          return Number(changes) === 1
        }),
      [Symbol.dispose]: () => database.close(),
    }
  })
}
