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

/** A path where nothing is yet. */
export const freshPath = (): string => join(folder, String((count += 1)))

const orThrow = <Value>(result: Either<{ readonly tag: string }, Value>): Value => {
  if (isLeft(result)) throw new Error(result.left.tag)
  return result.right
}

const origin = 'example.gov.uk/ledger'

const derOfSeed = Buffer.from('302e020100300506032b657004220420', 'hex')

const keyByte = Buffer.of(1)

/** The key of a seed, so that a pack is the same at each run and its mutations too. */
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

/** A key that nobody knows. */
export const strangeKey: SigningKey = keyOf(Buffer.alloc(32, 2))

/** The argument that gives the key. */
export const keyGiven: readonly string[] = ['--key', formatVerifierKey(ownKey.verifier)]

/** What a pack is made with. */
interface PackMade {
  readonly selection?: PackSelection
  readonly key?: SigningKey
  /** What others add to the note of its checkpoint. */
  readonly cosigned?: (note: string) => string
  /** Whether a checkpoint of half the log was given out before. */
  readonly isGivenOutBefore?: boolean
}

type Given = Pick<Parameters<typeof exportPack>[2], 'checkpoint'>['checkpoint']

const signed = (checkpoint: Checkpoint, key: SigningKey): Given => ({
  note: orThrow(signCheckpoint(checkpoint, [key])),
  checkpoint,
})

/** The checkpoint that was given out of the first so many events. */
export const checkpointOf = async (store: EventStore, size: number): Promise<string> => {
  const { tree } = await auditedMemory(store)
  return signed({ origin, size, root: rootAt(tree.readNode, size), extensions: [] }, ownKey).note
}

/** Writes a pack of a log, the whole one by default, signed. */
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

/** A ledger whose commands somebody changed who may write the store: ids and hashes are made anew. */
export const forgedFrom = async (
  store: EventStore,
  forge: (commands: readonly CopiedCommand[]) => readonly CopiedCommand[],
): Promise<EventStore> => {
  const other = memoryStore({ origin, clock: testClock() })
  await copyLedger(store, other, forge)
  return other
}
