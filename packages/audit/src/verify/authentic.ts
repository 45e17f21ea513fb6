import { canonicalDataOf, eventId, leafPreimage, type Recorded } from '@coflyfr/core'
import { leafHashHex } from '@coflyfr/proof'
import type { AuditedLedger, AuditedTree, StoredLeaf, UnreadableLeaf } from '../audited-ledger.ts'
import type { CommandGroup } from './command-groups.ts'
import type { FindingCode } from './finding.ts'
import type { Findings } from './findings.ts'
import type { LeafHashes } from './leaf-hashes.ts'
import type { CheckedLeaf } from './tree-check.ts'

/** Reports an event that does not hash to its stored leaf, and stored nodes that do not follow from those below. */
export const checkStoredLeaf = (
  findings: Findings,
  row: StoredLeaf | UnreadableLeaf,
  { leafDiffers, levelsDiffering }: CheckedLeaf,
): void => {
  const { position } = row
  if (row.kind === 'unreadable') {
    findings.add({ code: 'EventUnreadable', position, detail: row.problem })
    return
  }
  const { stream, revision, type } = row
  if (leafDiffers) {
    const detail = `the hash of ${type} at revision ${revision} is not the leaf stored with it`
    findings.add({ code: 'LeafDiffers', position, stream, detail })
  }
  for (const level of levelsDiffering) {
    const index = Math.floor(position / 2 ** level)
    const detail = `node ${index} of level ${level} is not the hash of the two below it`
    findings.add({ code: 'NodeDiffers', position, stream, detail })
  }
}

/**
 * Checks the events of one append as readers get them: are they what the leaf hashes, and do their ids follow from
 * their content? This finds what a stored row can hide from its own hash, such as data in another spelling.
 */
export const checkEnvelopes = (
  findings: Findings,
  ledger: Pick<AuditedLedger, 'origin' | 'tree'>,
  leafHashes: LeafHashes,
  group: CommandGroup,
): void => {
  for (const [number, event] of group.entries()) {
    const { position, stream } = event
    const add = (code: FindingCode, detail: string): void =>
      findings.add({ code, position, stream, detail })
    try {
      checkEnvelope(ledger, leafHashes, event, { number, count: group.length }, add)
    } catch (error) {
      add('EventUnreadable', String(error))
    }
  }
}

const checkEnvelope = (
  { origin, tree }: Pick<AuditedLedger, 'origin' | 'tree'>,
  leafHashes: LeafHashes,
  event: Recorded,
  place: { readonly number: number; readonly count: number },
  add: (code: FindingCode, detail: string) => void,
): void => {
  const { position, type } = event
  const canonicalData = canonicalDataOf(event.data)
  const preimage = leafPreimage({ ...event, canonicalData })
  const isHashed = leafHashHex(preimage) === leafHashes(position)
  if (!isHashed && !isStored(tree, position, preimage)) {
    add('EnvelopeDiffers', `what readers are given of ${type} is not what its leaf hashes`)
  }
  const problem = idProblem(origin, event, place, canonicalData)
  if (problem !== null) add('EventIdDiffers', problem)
}

/**
 * What is wrong with the id of an event, the `number`-th (from 0) of the `count` events of its append; null if nothing
 * is.
 */
export const idProblem = (
  origin: string,
  event: Recorded,
  place: { readonly number: number; readonly count: number },
  canonicalData: string,
): string | null => {
  const { stream, commandId, type, effectiveOn, context } = event
  const content = { type, effectiveOn, context, canonicalData }
  if (eventId({ origin, stream, commandId, ...place, ...content }) === event.id) return null
  const which = `event ${place.number + 1} of ${place.count} of command ${commandId}`
  return `${event.id} is not the id that ${which} leads to`
}

/**
 * Whether the stored row says the same as the event. If so, the row itself does not hash to its leaf, which
 * {@link checkStoredLeaf} has reported.
 */
const isStored = (
  { leaves }: Pick<AuditedTree, 'leaves'>,
  position: number,
  preimage: string,
): boolean => {
  for (const [row] of leaves(position, position + 1)) {
    return row?.kind === 'leaf' && row.preimage === preimage
  }
  return false
}
