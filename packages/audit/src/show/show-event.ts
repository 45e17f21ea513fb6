import { canonicalDataOf, leafPreimage, type Recorded } from '@coflyfr/core'
import { inclusionProof, leafHash, rootAt, verifyInclusion } from '@coflyfr/proof'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { findEvent } from './find-event.ts'

/** Proves that an event is in the log; hashes in base64. */
export interface EventProof {
  readonly index: number
  /** Number of events in the tree that the proof leads to. */
  readonly size: number
  readonly root: string
  readonly hashes: readonly string[]
}

/** An event with its proof. */
export interface ShownEvent {
  readonly event: Recorded
  /** The hash of the event in base64, computed from the event itself. */
  readonly leafHash: string
  readonly proof: EventProof
  /** Whether the proof leads from that hash to the root. */
  readonly verified: boolean
}

/**
 * Shows an event by its id or position, with its proof against the current tree. The root is only worth what it is
 * compared with: a signed checkpoint of that size from outside the ledger.
 *
 * @returns null if there is no such event
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { showEvent } from '@coflyfr/audit'
 * import { openLedger } from '@coflyfr/core'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin: 'council.example/ledger' })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const shown = await showEvent(store, '0')
 * assert.equal(shown?.event.type, 'LedgerOpened')
 * assert.equal(shown.verified, true)
 * ```
 */
export const showEvent = async (
  ledger: AuditedLedger,
  text: string,
): Promise<ShownEvent | null> => {
  const event = await findEvent(ledger, text)
  if (event === null) return null
  const { readNode } = ledger.tree
  const index = event.position
  const size = ledger.tree.size()
  const leaf = leafHash(leafPreimage({ ...event, canonicalData: canonicalDataOf(event.data) }))
  const proof = inclusionProof(readNode, index, size)
  if (isLeft(proof)) {
    throw new RangeError(`Cannot prove position ${index} of ${size}: ${proof.left.tag}`)
  }
  const root = rootAt(readNode, size)
  const verified = isRight(verifyInclusion({ leaf, index, size, root, proof: proof.right }))
  const hashes = proof.right.map(base64)
  return {
    event,
    leafHash: base64(leaf),
    proof: { index, size, root: base64(root), hashes },
    verified,
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
