import { open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  type CheckpointLog,
  type CheckpointRecord,
  isLoggable,
  parseCheckpointLog,
  recordText,
} from './checkpoint-log.ts'
import { fileTail } from './file-tail.ts'
import { fileTask } from './file-task.ts'
import { syncFolder } from './sync-folder.ts'

/** There is no checkpoint file. */
export interface CheckpointFileMissing {
  readonly tag: 'CheckpointFileMissing'
  readonly path: string
}

/** The system failed to read or write the file; `code` is its own (`EACCES`, `ENOSPC`). */
export interface CheckpointFileUnavailable {
  readonly tag: 'CheckpointFileUnavailable'
  readonly path: string
  readonly code: string
}

/** The text to append is not exactly one signed checkpoint. */
export interface NotOneCheckpoint {
  readonly tag: 'NotOneCheckpoint'
  readonly found: string
}

/** Why a checkpoint is not appended, in order of precedence. */
export type CheckpointFileAppendRefusal = NotOneCheckpoint | CheckpointFileUnavailable

/** Why a checkpoint file is not read. */
export type CheckpointFileReadRefusal = CheckpointFileMissing | CheckpointFileUnavailable

/**
 * Appends one signed checkpoint to a file beside the ledger, and syncs it to disk. A record that a crash left torn is
 * marked as torn and stays. Refuses {@link CheckpointFileAppendRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { flatMap, isRight } from 'fp-ts/lib/Either.js'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import {
 *   appendCheckpointFile, emptyRoot, generateSigningKey, readCheckpointFile, signCheckpoint,
 * } from '@coflyfr/proof'
 *
 * const origin = 'bridgend.example/ledger'
 * const note = pipe(
 *   generateSigningKey(origin),
 *   flatMap((key) => signCheckpoint({ origin, size: 0, root: emptyRoot, extensions: [] }, [key])),
 * )
 * const path = join(mkdtempSync(join(tmpdir(), 'checkpoints-')), 'ledger.checkpoints')
 * assert.ok(isRight(note) && isRight(await appendCheckpointFile(path, note.right)()))
 * const log = await readCheckpointFile(path)()
 * assert.ok(isRight(log) && log.right.records[0]?.note === note.right)
 * ```
 */
export const appendCheckpointFile = (
  path: string,
  note: string,
): TaskEither<CheckpointFileAppendRefusal, void> =>
  fileTask(
    async () => {
      if (!isLoggable(note)) return left({ tag: 'NotOneCheckpoint', found: note })
      await using file = await open(path, 'a+')
      const tail = await fileTail(file)
      await file.appendFile(recordText(tail, note))
      await file.sync()
      if (tail === '') await syncFolder(dirname(path))
      return right(undefined)
    },
    (code): CheckpointFileAppendRefusal => ({ tag: 'CheckpointFileUnavailable', path, code }),
  )

/**
 * Reads every record of a checkpoint file, and reports torn and damaged ones beside them. No signature is verified:
 * pass the note of each record to `verifyCheckpoint`. Refuses {@link CheckpointFileReadRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { readCheckpointFile } from '@coflyfr/proof'
 *
 * const path = 'no-such-folder/ledger.checkpoints'
 * assert.deepEqual(await readCheckpointFile(path)(), left({ tag: 'CheckpointFileMissing', path }))
 * ```
 */
export const readCheckpointFile = (
  path: string,
): TaskEither<CheckpointFileReadRefusal, CheckpointLog> =>
  fileTask(
    async () => right(parseCheckpointLog(await readFile(path, 'utf8'))),
    (code): CheckpointFileReadRefusal => readRefusal(path, code),
  )

const readRefusal = (path: string, code: string): CheckpointFileReadRefusal =>
  code === 'ENOENT'
    ? { tag: 'CheckpointFileMissing', path }
    : { tag: 'CheckpointFileUnavailable', path, code }

/**
 * Reads the largest of the last checkpoints of a file, and of several of that size the last: writers that signed at
 * once may have appended theirs in another order. It only reads the end of the file, unless no record is there. Null if
 * the file has none. No signature is verified. Refuses {@link CheckpointFileReadRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { readLastCheckpoint } from '@coflyfr/proof'
 *
 * const path = 'no-such-folder/ledger.checkpoints'
 * assert.deepEqual(await readLastCheckpoint(path)(), left({ tag: 'CheckpointFileMissing', path }))
 * ```
 */
export const readLastCheckpoint = (
  path: string,
): TaskEither<CheckpointFileReadRefusal, Pick<CheckpointRecord, 'note' | 'checkpoint'> | null> =>
  fileTask(
    async () => {
      await using file = await open(path, 'r')
      const ended = parseCheckpointLog(await fileTail(file)).records
      const records =
        ended.length > 0 ? ended : parseCheckpointLog(await readFile(path, 'utf8')).records
      return right(
        records.toSorted((one, other) => one.checkpoint.size - other.checkpoint.size).at(-1) ??
          null,
      )
    },
    (code): CheckpointFileReadRefusal => readRefusal(path, code),
  )
