import { canonicalJson, FoldFault, StoreFault } from '@coflyfr/core'
import { ApprovalRulesSet } from '@coflyfr/governance/events'
import { appendLeaf, emptyTail, rootOf } from '@coflyfr/proof'
import { type AnyReport, reports } from '@coflyfr/reports'
import type { AuditedLedger, StoredLeaf } from '../audited-ledger.ts'
import { sealedDocuments } from '../seal/make-seals.ts'
import { isOfThisForm, type SealOnRecord, sealsOnRecord } from '../seal/seals-on-record.ts'
import { eventWriter } from './event-writer.ts'
import type { PackRequest, SealLeftOut, Written } from './export-pack.ts'
import type { PackFolder } from './pack-folder.ts'
import { tileWriter } from './tile-writer.ts'

const addRules = async (folder: PackFolder, { revision, preimage }: StoredLeaf): Promise<void> => {
  const { data } = JSON.parse(preimage)
  await folder.add(`rules/${revision}.json`, canonicalJson(data.rules))
}

type LeaveOut = (seal: SealOnRecord, reason: SealLeftOut['reason']) => void

/**
 * Adds one sealed report as of each of its closes, in the order of the log. A forged event may list it twice: the file is
 * the same.
 */
const addSealsOf = async (
  ledger: AuditedLedger,
  folder: PackFolder,
  report: AnyReport,
  seals: readonly SealOnRecord[],
  leaveOut: LeaveOut,
): Promise<void> => {
  const added = new Set<number>()
  let number = 0
  try {
    for await (const made of sealedDocuments(ledger, report, seals)) {
      const kept = seals[number]
      number += 1
      if (kept === undefined) continue
      if (made === null) leaveOut(kept, 'nothing to show')
      else if (!added.has(kept.sealedAt)) {
        added.add(kept.sealedAt)
        await folder.add(`seals/${kept.sealedAt}/${report.name}.json`, made.text)
      }
    }
  } catch (fault) {
    if (!(fault instanceof FoldFault)) throw fault
    for (const one of seals.slice(number)) leaveOut(one, 'unreadable event')
  }
}

/**
 * Adds every sealed report as it was sealed, if this release still makes it in that form. A forged log is exported too,
 * since the pack is there to show the forgery: a seal as known at a position beyond the log gets no file, and where an
 * event breaks the reports, the seals after it get none, which verifiers report as missing.
 */
const addSeals = async (
  ledger: AuditedLedger,
  folder: PackFolder,
  size: number,
  onSealLeftOut: NonNullable<PackRequest['onSealLeftOut']>,
): Promise<void> => {
  const leaveOut: LeaveOut = ({ seal: { report }, sealedAt: position }, reason) =>
    onSealLeftOut({ report, position, reason })
  const { seals } = await sealsOnRecord(ledger, size)
  const shown: SealOnRecord[] = []
  for (const one of seals) {
    if (one.position >= size) leaveOut(one, 'beyond the log')
    else if (isOfThisForm(reports.get(one.seal.report), one)) shown.push(one)
    else leaveOut(one, 'another form')
  }
  for (const [name, report] of reports) {
    const ofReport = shown
      .filter(({ seal }) => seal.report === name)
      .sort((one, other) => one.position - other.position)
    await addSealsOf(ledger, folder, report, ofReport, leaveOut)
  }
}

/** Writes every event up to the checkpoint, the tiles of their tree, the rules and the sealed reports. */
export const writeLog = async (
  ledger: AuditedLedger,
  folder: PackFolder,
  { checkpoint: { checkpoint }, onEvent = () => {}, onSealLeftOut = () => {} }: PackRequest,
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
  await addSeals(ledger, folder, size, onSealLeftOut)
  return { ...tally, stream: null }
}
