import { CommandRefused, type Recorded, sha256Hex } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { makeProvedLog, type SignedLog } from './make-proved-log.ts'
import { type RefusalProof, refusalFormat } from './refusal-proof.ts'
import { withDigest } from './sealed-document.ts'
import { notProvedOfRefusal } from './statements.ts'

/** No recorded refusal belongs to this command and salt. */
export interface NoSuchRefusal {
  readonly tag: 'NoSuchRefusal'
  /** How many refusals the log holds, up to the checkpoint. */
  readonly refusals: number
}

/** The hash by which a recorded refusal names its command. */
const saltedHash = (salt: string, commandHash: string): string => sha256Hex(`${salt}${commandHash}`)

/** Whether an event records that the command of this hash was refused. */
export const isRefusalOf = (event: Recorded, salt: string, commandHash: string): boolean =>
  CommandRefused.data.is(event.data) &&
  event.data.saltedCommandHash === saltedHash(salt, commandHash)

/**
 * Proves that a command was refused: finds the refusal in the log by the salt that the sender was given, and proves its
 * place there. Another command or salt finds nothing.
 *
 * @param commandHash as `parseCommand` gives it
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { proveRefusal } from '@coflyfr/audit'
 * import { openLedger } from '@coflyfr/core'
 * import { generateSigningKey, rootAt, signCheckpoint } from '@coflyfr/proof'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const origin = 'council.example/ledger'
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const key = generateSigningKey(origin)
 * assert.ok(key._tag === 'Right')
 * const checkpoint = { origin, size: 1, root: rootAt(store.tree.readNode, 1), extensions: [] }
 * const note = signCheckpoint(checkpoint, [key.right])
 * assert.ok(note._tag === 'Right')
 * const signed = { note: note.right, checkpoint, key: key.right.verifier }
 * const proved = await proveRefusal(store, '00'.repeat(32), 'salt', signed)
 * assert.deepEqual(proved, { _tag: 'Left', left: { tag: 'NoSuchRefusal', refusals: 0 } })
 * ```
 */
export const proveRefusal = async (
  ledger: AuditedLedger,
  commandHash: string,
  salt: string,
  signed: SignedLog,
): Promise<Either<NoSuchRefusal, RefusalProof>> => {
  let refusals = 0
  const { size } = signed.checkpoint
  const asked = { types: [CommandRefused.type], upTo: size - 1 }
  for await (const batch of ledger.readAll(asked)) {
    refusals += batch.length
    const found = batch.find((event) => isRefusalOf(event, salt, commandHash))
    if (found === undefined) continue
    const log = makeProvedLog(ledger, signed, [size], [found], 'streams')
    const claim = { commandHash, salt, doesNotProve: notProvedOfRefusal }
    const coverage = { kind: 'streams', streams: [] } as const
    return right(withDigest({ format: refusalFormat, ...claim, ...log, coverage }))
  }
  return left({ tag: 'NoSuchRefusal', refusals })
}
