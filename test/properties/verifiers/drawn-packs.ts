import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { exportPack, type PackSelection } from '@coflyfr/audit'
import { type EventStore, memoryStore } from '@coflyfr/core'
import {
  type Checkpoint,
  formatVerifierKey,
  parseSigningKey,
  rootAt,
  type SigningKey,
  signCheckpoint,
  signNote,
} from '@coflyfr/proof'
import { testClock } from '@coflyfr/testing'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { auditedMemory } from '../../support/audited-memory.ts'
import { type CopiedCommand, copyLedger } from '../../support/copy-ledger.ts'
import { quickFolder } from '../../support/quick-folder.ts'

const folder = quickFolder('coflyfr-verifiers-')

let count = 0

/** A path at which there is nothing yet. */
export const freshPath = (): string => join(folder, String((count += 1)))

const orThrow = <Value>(result: Either<{ readonly tag: string }, Value>): Value => {
  if (isLeft(result)) throw new Error(result.left.tag)
  return result.right
}

const origin = 'example.gov.uk/ledger'

const derOfSeed = Buffer.from('302e020100300506032b657004220420', 'hex')

const keyByte = Buffer.of(1)

/** The key made from a seed, so that a pack and its mutations are the same in each run. */
const keyOf = (seed: Buffer): SigningKey => {
  const key = Buffer.concat([derOfSeed, seed])
  const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' })
  const named = Buffer.concat([Buffer.from(`${origin}\n`), keyByte, Buffer.from(x, 'base64url')])
  const id = createHash('sha256').update(named).digest('hex').slice(0, 8)
  const text = Buffer.concat([keyByte, seed]).toString('base64')
  return orThrow(parseSigningKey(`PRIVATE+KEY+${origin}+${id}+${text}`))
}

/** The key of every drawn ledger. */
export const ownKey: SigningKey = keyOf(Buffer.alloc(32, 1))

/** A key that no verifier knows. */
export const strangeKey: SigningKey = keyOf(Buffer.alloc(32, 2))

/** The argument that gives the key. */
export const keyGiven: readonly string[] = ['--key', formatVerifierKey(ownKey.verifier)]

/** Options for making a pack. */
interface PackMade {
  readonly selection?: PackSelection
  readonly key?: SigningKey
  /** What others add to the note of the checkpoint. */
  readonly cosigned?: (note: string) => string
  /** Whether a checkpoint of half the log was given out earlier. */
  readonly isGivenOutBefore?: boolean
}

type Given = Pick<Parameters<typeof exportPack>[2], 'checkpoint'>['checkpoint']

const signed = (checkpoint: Checkpoint, key: SigningKey): Given => ({
  note: orThrow(signCheckpoint(checkpoint, [key])),
  checkpoint,
})

/** The checkpoint that was given out for this many first events. */
export const checkpointOf = async (store: EventStore, size: number): Promise<string> => {
  const { tree } = await auditedMemory(store)
  return signed({ origin, size, root: rootAt(tree.readNode, size), extensions: [] }, ownKey).note
}

/** Writes a signed pack of a log, by default of the whole log. */
export const packOf = async (
  store: EventStore,
  {
    selection = { kind: 'log' },
    key = ownKey,
    cosigned = (note) => note,
    isGivenOutBefore = true,
  }: PackMade = {},
): Promise<string> => {
  const ledger = await auditedMemory(store)
  const headAt = (size: number): Given =>
    signed({ origin, size, root: rootAt(ledger.tree.readNode, size), extensions: [] }, key)
  const size = ledger.tree.size()
  const head = headAt(size)
  const path = freshPath()
  mkdirSync(path)
  await exportPack(ledger, path, {
    selection,
    checkpoint: { ...head, note: cosigned(head.note) },
    givenOut: isGivenOutBefore ? [headAt(Math.floor(size / 2))] : [],
    keys: [key.verifier],
    policy: null,
    keyEnds: [],
    sign: (text) => orThrow(signNote(text, [key])),
    verifier: new Map(),
  })
  return path
}

/**
 * A ledger whose commands were changed by someone with write access to the store, who also recomputed ids and hashes.
 */
export const forgedFrom = async (
  store: EventStore,
  forge: (commands: readonly CopiedCommand[]) => readonly CopiedCommand[],
): Promise<EventStore> => {
  const other = memoryStore({ origin, clock: testClock() })
  await copyLedger(store, other, forge)
  return other
}
