import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Either, left, mapLeft, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { fileTask } from './file-task.ts'
import type { AlgorithmUnavailable, KeyRefusal } from './key-refusal.ts'
import { formatSigningKey, parseSigningKey, type SigningKey } from './signing-key.ts'
import { syncFolder } from './sync-folder.ts'

/** A file is already there; a key is never written over another. */
export interface KeyFileExists {
  readonly tag: 'KeyFileExists'
  readonly path: string
}

/** There is no key file. */
export interface KeyFileMissing {
  readonly tag: 'KeyFileMissing'
  readonly path: string
}

/** The file is accessible to others than its owner; `mode` in octal. */
export interface KeyFileExposed {
  readonly tag: 'KeyFileExposed'
  readonly path: string
  readonly mode: string
}

/** The file is not one signing key. */
export interface KeyFileMalformed {
  readonly tag: 'KeyFileMalformed'
  readonly path: string
  readonly reason: KeyRefusal | AlgorithmUnavailable
}

/** The system failed to read or write the file; `code` is its own (`EACCES`, `EISDIR`). */
export interface KeyFileUnavailable {
  readonly tag: 'KeyFileUnavailable'
  readonly path: string
  readonly code: string
}

/** Why a key file is not written. */
export type KeyFileWriteRefusal = KeyFileExists | KeyFileUnavailable

/** Why a key file is not read, in order of precedence. */
export type KeyFileReadRefusal =
  | KeyFileMissing
  | KeyFileUnavailable
  | KeyFileExposed
  | KeyFileMalformed

const ownerOnly = 0o600
const groupAndOthers = 0o077

/**
 * Writes a signing key to a new file that only its owner can read (mode 600), and syncs it to disk. Refuses
 * {@link KeyFileWriteRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { generateSigningKey, readKeyFile, writeKeyFile } from '@coflyfr/proof'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'key-')), 'ledger.key')
 * const key = generateSigningKey('bridgend.example/ledger')
 * assert.ok(isRight(key) && isRight(await writeKeyFile(path, key.right)()))
 * assert.ok(isRight(await readKeyFile(path)()))
 * ```
 */
export const writeKeyFile = (
  path: string,
  key: SigningKey,
): TaskEither<KeyFileWriteRefusal, void> => writeSecretFile(path, formatSigningKey(key))

/** Writes a secret to a new file as `writeKeyFile` does. */
export const writeSecretFile = (
  path: string,
  secret: string,
): TaskEither<KeyFileWriteRefusal, void> =>
  fileTask(
    async () => {
      await using file = await open(path, 'wx', ownerOnly)
      await file.writeFile(`${secret}\n`)
      await file.sync()
      await syncFolder(dirname(path))
      return right(undefined)
    },
    (code): KeyFileWriteRefusal =>
      code === 'EEXIST'
        ? { tag: 'KeyFileExists', path }
        : { tag: 'KeyFileUnavailable', path, code },
  )

/**
 * Reads a signing key from a file that only its owner can read. Refuses {@link KeyFileReadRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { readKeyFile } from '@coflyfr/proof'
 *
 * const path = 'no-such-folder/ledger.key'
 * assert.deepEqual(await readKeyFile(path)(), left({ tag: 'KeyFileMissing', path }))
 * ```
 */
export const readKeyFile = (path: string): TaskEither<KeyFileReadRefusal, SigningKey> =>
  readSecretFile(path, parseSigningKey)

/** Reads a secret from a file that only its owner can read. */
export const readSecretFile = <Key>(
  path: string,
  parse: (text: string) => Either<KeyFileMalformed['reason'], Key>,
): TaskEither<KeyFileReadRefusal, Key> =>
  fileTask(
    async () => {
      await using file = await open(path, 'r')
      const { mode } = await file.stat()
      return (mode & groupAndOthers) === 0 || process.platform === 'win32'
        ? pipe(
            parse((await file.readFile('utf8')).replace(/\n$/, '')),
            mapLeft((reason): KeyFileReadRefusal => ({ tag: 'KeyFileMalformed', path, reason })),
          )
        : left({ tag: 'KeyFileExposed', path, mode: (mode & 0o777).toString(8) })
    },
    (code): KeyFileReadRefusal =>
      code === 'ENOENT'
        ? { tag: 'KeyFileMissing', path }
        : { tag: 'KeyFileUnavailable', path, code },
  )
