import { existsSync } from 'node:fs'
import { microsecondsOf, type Vault } from '@coflyfr/core'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { keyFor, macOf } from './cipher.ts'
import { type Connection, connect, createFile } from './connection.ts'
import { inTransaction } from './in-transaction.ts'
import { keepValues } from './keep-values.ts'
import { makeKeyFile, readKeyFile } from './key-file.ts'
import { discardValues, settleValues, unsettledBefore } from './settling.ts'
import { keyMade, keyOf, wrappedKeyOf } from './subject-keys.ts'
import { unsealValue } from './unseal-value.ts'
import { faultOf } from './vault-fault.ts'

/** Which vault is opened, and how. */
export interface VaultOptions {
  /** Path of the vault: `council.ledger.vault`. */
  readonly path: string
  /** Path of the key that wraps every person's key, a file for its owner alone: `council.ledger.vault-key`. */
  readonly keyPath: string
  /** Name of the ledger whose values it holds: another one's vault is refused. */
  readonly origin: string
  /** What is missing: made, key and file, or a fault. */
  readonly missing: 'make' | 'refuse'
  readonly readOnly?: boolean
  /** Microseconds since 1970; the system's own clock if not given. */
  readonly clock?: () => number
}

const systemClock = (): number => Math.round(Date.now() * 1000)

/**
 * Opens a vault on disk. Throws `StoreFault`: `NotFound` (the vault, or its key), `NotALedger`, `NewerFormat`,
 * `Unavailable` (another ledger's vault, another vault's key, a key that others can use), `Damaged`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openVault } from '@coflyfr/vault'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'vault-')), 'council.ledger.vault')
 * const vault = openVault({
 *   path, keyPath: `${path}-key`, origin: 'council.example/ledger', missing: 'make',
 * })
 * assert.equal(await vault.standing('7f3a9b21'), 'no-key')
 * ```
 */
export const openVault = (options: VaultOptions): Vault => {
  const { path, keyPath, origin, missing, readOnly = false, clock = systemClock } = options
  if (missing === 'make' && !existsSync(path)) {
    makeKeyFile(keyPath)
    createFile(path, origin, readKeyFile(keyPath))
  }
  return vaultOn(connect(path, origin, readKeyFile(keyPath), readOnly), clock)
}

const vaultOn = (connection: Connection, clock: () => number): Vault => ({
  macs: async (subject, texts, missingKey) => {
    const key =
      missingKey === 'make'
        ? inTransaction(connection, () => keyMade(connection, subject))
        : reading(connection, () => keyOf(connection, subject))
    if (isLeft(key)) return key
    if (key.right === null) return right(null)
    const commandKey = keyFor('commands', key.right)
    return right(texts.map((text) => macOf(commandKey, text)))
  },
  keep: async (subject, values, sealedFor) =>
    keepValues(connection, subject, values, sealedFor, clock()),
  unseal: async (subject, sealed) => unsealValue(connection, subject, sealed),
  unsettled: async (before) => unsettledBefore(connection, microsecondsOf(before)),
  settle: async (sealed) => settleValues(connection, sealed),
  discard: async (sealed) => discardValues(connection, sealed),
  standing: async (subject) => {
    const wrapped = reading(connection, () => wrappedKeyOf(connection, subject))
    if (wrapped === null) return 'no-key'
    return wrapped === 'erased' ? 'erased' : 'has-key'
  },
  destroyKey: async (subject) => destroyKey(connection, subject),
  [Symbol.asyncDispose]: async () => {
    if (connection.handle.isOpen) connection.handle.close()
  },
})

const reading = <Result>({ path }: Connection, read: () => Result): Result => {
  try {
    return read()
  } catch (error) {
    throw faultOf(error, path)
  }
}

/** The row stays, without a key: none is made for that person again. */
const destroyKey = (connection: Connection, subject: string): void =>
  inTransaction(connection, () => {
    const { handle } = connection
    handle
      .prepare(
        'INSERT INTO subject (subject) VALUES (?) ON CONFLICT (subject) DO UPDATE SET wrapped_key = NULL',
      )
      .run(subject)
    handle.prepare('DELETE FROM kept WHERE subject = ?').run(subject)
  })
