import { microsecondsOf, type SubjectErased, type Vault } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { keyFor, macOf } from './cipher.ts'
import type { Connection } from './connection.ts'
import { destroyKeys } from './destroy-keys.ts'
import { beginErasure, begunErasures, carryOutErasure, giveUpErasure } from './erasing.ts'
import { inTransaction, reading } from './in-transaction.ts'
import { keepValues } from './keep-values.ts'
import { discardValues, settleValues, unsettledBefore } from './settling.ts'
import { keyMade, keyOf, wrappedKeyOf } from './subject-keys.ts'
import { tracesOf } from './traces.ts'
import { unsealValue } from './unseal-value.ts'
import { type VaultFile, vaultFile } from './vault-file.ts'

/** Which vault is opened. */
export interface VaultOptions {
  /** Path of the vault: `council.ledger.vault`. */
  readonly path: string
  /** Path of the key that wraps every person's key, a file for its owner alone: `council.ledger.vault-key`. */
  readonly keyPath: string
  /** Name of the ledger whose values it holds: another one's vault is refused. */
  readonly origin: string
  /** For reading only: nothing is made, changed or brought up to another format. */
  readonly readOnly?: boolean
  /** Microseconds since 1970; the system's own clock if not given. */
  readonly clock?: () => number
}

const systemClock = (): number => Math.round(Date.now() * 1000)

/**
 * A vault on disk. Nothing is opened before it is first used, so that a ledger is read and written without its vault
 * where no personal value is; and the file and its key are made for the first value that is kept. What uses the vault
 * throws `StoreFault`: `NotFound` (there is a vault and no key), `NotALedger`, `NewerFormat`, `Unavailable` (another
 * ledger's vault, another vault's key, a key that others can use), `Damaged`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { existsSync, mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openVault } from '@coflyfr/vault'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'vault-')), 'council.ledger.vault')
 * await using vault = openVault({ path, keyPath: `${path}-key`, origin: 'council.example/ledger' })
 * assert.equal(await vault.standing('7f3a9b21'), 'no-key')
 * assert.equal(existsSync(path), false)
 * await vault.macs('7f3a9b21', ['I want to see my sister'], 'make')
 * assert.equal(existsSync(path), true)
 * ```
 */
export const openVault = (options: VaultOptions): Vault => {
  const { clock = systemClock } = options
  const file = vaultFile(options)
  return {
    macs: async (subject, texts, missingKey) => {
      const key = missingKey === 'make' ? makeKey(file, subject) : readKey(file, subject)
      if (isLeft(key)) return key
      if (key.right === null) return right(null)
      const commandKey = keyFor('commands', key.right)
      return right(texts.map((text) => macOf(commandKey, text)))
    },
    keep: async (subject, values, sealedFor) =>
      keepValues(file.made(), subject, values, sealedFor, clock()),
    unseal: async (subject, sealed) => {
      const found = file.found()
      return found === null
        ? left({ tag: 'NotInVault', subject, ...sealed })
        : unsealValue(found, subject, sealed)
    },
    unsettled: async (before) => {
      const found = file.found()
      return found === null ? [] : unsettledBefore(found, microsecondsOf(before))
    },
    settle: async (sealed) => settleValues(file.made(), sealed),
    discard: async (sealed) => discardValues(file.made(), sealed),
    standing: async (subject) => standingOf(file.found(), subject),
    destroyKey: async (subject) => destroyKeys(file.made(), [subject]),
    traces: async (subject) => {
      const found = file.found()
      return found === null ? [] : tracesOf(found, subject)
    },
    beginErasure: async (erasing) => beginErasure(file.made(), erasing, clock()),
    begunErasures: async () => {
      const found = file.found()
      return found === null ? [] : begunErasures(found)
    },
    carryOutErasure: async (erasing) => carryOutErasure(file.made(), erasing),
    giveUpErasure: async (erasing) => giveUpErasure(file.made(), erasing),
    [Symbol.asyncDispose]: async () => file.close(),
  }
}

const makeKey = (file: VaultFile, subject: string): Either<SubjectErased, Uint8Array> => {
  const connection = file.made()
  return inTransaction(connection, () => keyMade(connection, subject))
}

const readKey = (file: VaultFile, subject: string): Either<SubjectErased, Uint8Array | null> => {
  const found = file.found()
  return found === null ? right(null) : reading(found, () => keyOf(found, subject))
}

const standingOf = (found: Connection | null, subject: string): 'has-key' | 'no-key' | 'erased' => {
  const wrapped = found === null ? null : reading(found, () => wrappedKeyOf(found, subject))
  if (wrapped === null) return 'no-key'
  return wrapped === 'erased' ? 'erased' : 'has-key'
}
