import { canonicalJson, FoldFault, StoreFault } from '@coflyfr/core'
import { ApprovalRulesSet } from '@coflyfr/governance/events'
import { appendLeaf, emptyTail, rootOf } from '@coflyfr/proof'
import { type AnyReport, reports } from '@coflyfr/reports'
import type { AuditedLedger, StoredLeaf } from '../audited-ledger.ts'
import { sealedDocuments } from '../seal/make-seals.ts'
import { isOfThisForm, type SealOnRecord, sealsOnRecord } from '../seal/seals-on-record.ts'
import { eventWriter } from './event-writer.ts'
import type { PackRequest, Written } from './export-pack.ts'
import type { PackFolder } from './pack-folder.ts'
import { tileWriter } from './tile-writer.ts'

const addRules = async (folder: PackFolder, { revision, preimage }: StoredLeaf): Promise<void> => {
  const { data } = JSON.parse(preimage)
  await folder.add(`rules/${revision}.json`, canonicalJson(data.rules))
}

/** Adds one sealed report as of each of its closes, in the order of the log. A forged event may list it twice: the file is the same. */
const addSealsOf = async (
  ledger: AuditedLedger,
  folder: PackFolder,
  report: AnyReport,
  seals: readonly SealOnRecord[],
): Promise<void> => {
  const added = new Set<number>()
  let number = 0
  for await (const made of sealedDocuments(ledger, report, seals)) {
    const kept = seals[number]
    number += 1
    if (made === null || kept === undefined || added.has(kept.sealedAt)) continue
    added.add(kept.sealedAt)
    await folder.add(`seals/${kept.sealedAt}/${report.name}.json`, made.text)
  }
}

/**
 * Adds every sealed report as it was sealed, if this release still makes it in that form. A forged log is exported too,
 * since the pack is there to show the forgery: a seal as known at a position beyond the log gets no file, and where an
 * event breaks the reports, the seals after it get none, which verifiers report as missing.
 */
const addSeals = async (ledger: AuditedLedger, folder: PackFolder, size: number): Promise<void> => {
  const { seals } = await sealsOnRecord(ledger, size)
  for (const [name, report] of reports) {
    const ofReport = seals
      .filter(({ seal, position }) => seal.report === name && position < size)
      .filter((kept) => isOfThisForm(report, kept))
      .sort((one, other) => one.position - other.position)
    try {
      await addSealsOf(ledger, folder, report, ofReport)
    } catch (fault) {
      if (!(fault instanceof FoldFault)) throw fault
    }
  }
}

/** Writes every event up to the checkpoint, the tiles of their tree, the rules and the sealed reports. */
export const writeLog = async (
  ledger: AuditedLedger,
  folder: PackFolder,
  { checkpoint: { checkpoint }, onEvent = () => {} }: PackRequest,
): Promise<Written> => {
  const { size, root } = checkpoint
  const events = await eventWriter(folder, ledger.tree)
  const tiles = tileWriter(folder.add)
  let tail = emptyTail
  await events.take(0, size, async (event, leaf) => {
    tail = appendLeaf(tail, leaf).tail
    await tiles.add(leaf)
    if (event.type === ApprovalRulesSet.type) await addRules(folder, event)
    onEvent()
  })
  await tiles.finish()
  if (Buffer.compare(rootOf(tail), root) !== 0) {
    throw new StoreFault(
      'Damaged',
      `Cannot export the ledger: its first ${size} events do not have the root of their checkpoint; run verify`,
    )
  }
  const tally = await events.finish()
  await addSeals(ledger, folder, size)
  return { ...tally, stream: null }
}
