import type { VerifyOptions } from '@coflyfr/audit'
import type { EventStore } from '@coflyfr/core'
import {
  type Checkpoint,
  generateSigningKey,
  rootAt,
  type SigningKey,
  signCheckpoint,
} from '@coflyfr/proof'
import { rebuildReports, reports } from '@coflyfr/reports'
import { openStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as setup from '../../fixtures/refusals/budget-setup.ts'
import { line } from '../../fixtures/refusals/example.ts'
import { runExample } from '../../fixtures/refusals/run-example.ts'
import { ledgerFileOf } from '../../support/ledger-file.ts'

const contact = line('ReceiveContact', 'u-8 practitioner', '2023-06-01', {
  case: '7f3a9b21',
  contact: 'k1',
  source: 'school',
  team: 'early-help',
})

/** A virement and a drawdown from beginning to end, and a case. */
export const source = async (): Promise<EventStore> => {
  const given = [...setup.postedVirement, contact, ...setup.postedDrawdown.slice(1)]
  const { store } = await runExample({ tag: 'audit', given, when: setup.voidDrawdown })
  return store
}

/** The key of a ledger; throws if the origin cannot name one. */
export const keyOf = (origin: string): SigningKey => {
  const key = generateSigningKey(origin)
  if (isLeft(key)) throw new Error(key.left.tag)
  return key.right
}

/** A signed checkpoint. */
export const signed = (checkpoint: Checkpoint, key: SigningKey): string => {
  const note = signCheckpoint(checkpoint, [key])
  if (isLeft(note)) throw new Error(note.left.tag)
  return note.right
}

/** The head that a ledger file states at a size, by default its present size. */
export const headOf = async (path: string, size?: number): Promise<Checkpoint> => {
  await using store = await openStore(path, { forAudit: true })
  const at = size ?? store.tree.size()
  return { origin: store.origin, size: at, root: rootAt(store.tree.readNode, at), extensions: [] }
}

/** A ledger file with its states kept, and what an auditor took away: two checkpoints, and the public key. */
export interface SignedLedger {
  readonly path: string
  readonly key: SigningKey
  /** Checkpoints of the first half of the log, and of all of it. */
  readonly notes: readonly [string, string]
  readonly evidence: VerifyOptions
}

/** Makes a {@link SignedLedger}. */
export const signedLedger = async (): Promise<SignedLedger> => {
  const path = await ledgerFileOf(await source(), undefined, async (store) => {
    await rebuildReports({ store }, [...reports.values()])
  })
  const whole = await headOf(path)
  const key = keyOf(whole.origin)
  const half = await headOf(path, Math.floor(whole.size / 2))
  const notes = [signed(half, key), signed(whole, key)] as const
  const checkpoints = [{ source: 'visit.checkpoints', text: `${notes.join('\n')}\n` }]
  return { path, key, notes, evidence: { checkpoints, keys: [key.verifier] } }
}
