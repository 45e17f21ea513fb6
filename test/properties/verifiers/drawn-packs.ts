import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportPack } from '@coflyfr/audit'
import { type EventStore, memoryStore } from '@coflyfr/core'
import {
  formatVerifierKey,
  generateSigningKey,
  rootAt,
  type SigningKey,
  signCheckpoint,
} from '@coflyfr/proof'
import { testClock } from '@coflyfr/testing'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { auditedMemory } from '../../support/audited-memory.ts'
import { type CopiedCommand, copyLedger } from '../../support/copy-ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-verifiers-'))

process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

let count = 0

/** A path where nothing is yet. */
export const freshPath = (): string => join(folder, String((count += 1)))

const orThrow = <Value>(result: Either<{ readonly tag: string }, Value>): Value => {
  if (isLeft(result)) throw new Error(result.left.tag)
  return result.right
}

const origin = 'example.gov.uk/ledger'

/** The key of every drawn ledger. */
const ownKey: SigningKey = orThrow(generateSigningKey(origin))

/** A key that nobody knows. */
export const strangeKey: SigningKey = orThrow(generateSigningKey(origin))

/** The argument that gives the key. */
export const keyGiven: readonly string[] = ['--key', formatVerifierKey(ownKey.verifier)]

/** Writes the pack of a whole log, signed, and what others add to its checkpoint. */
export const packOf = async (
  store: EventStore,
  key: SigningKey = ownKey,
  cosigned: (note: string) => string = (note) => note,
): Promise<string> => {
  const ledger = await auditedMemory(store)
  const size = ledger.tree.size()
  const checkpoint = { origin, size, root: rootAt(ledger.tree.readNode, size), extensions: [] }
  const path = freshPath()
  mkdirSync(path)
  await exportPack(ledger, path, {
    selection: { kind: 'log' },
    checkpoint: { note: cosigned(orThrow(signCheckpoint(checkpoint, [key]))), checkpoint },
    givenOut: [],
    keys: [key.verifier],
    policy: null,
    keyEnds: [],
    sign: () => '',
    verifier: new Map(),
  })
  return path
}

/** A ledger whose commands somebody changed who may write the store: ids and hashes are made anew. */
export const forgedFrom = async (
  store: EventStore,
  forge: (commands: readonly CopiedCommand[]) => readonly CopiedCommand[],
): Promise<EventStore> => {
  const other = memoryStore({ origin, clock: testClock() })
  await copyLedger(store, other, forge)
  return other
}
