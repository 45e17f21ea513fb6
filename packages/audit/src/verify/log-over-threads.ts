import { rootAt } from '@coflyfr/proof'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { Gathered } from './gather-all.ts'
import { isForThreads, isSoundLog, type ThreadsGiven } from './jobs/sound-log.ts'
import type { LogAsked } from './log-event-by-event.ts'
import type { TreeCheck } from './tree-check.ts'

/**
 * Has several threads look at the storage, at every row of a long log, and decide its commands again. They only say whether
 * all is sound; null where it is not, or where they cannot be asked: then the log is to be taken event by event, and what
 * was gathered here is to be let go.
 */
export const takeOverThreads = async (
  { rulesObeyed }: Gathered,
  ledger: AuditedLedger,
  asked: LogAsked,
  given: ThreadsGiven,
): Promise<TreeCheck['rootAt'] | null> => {
  if (!isForThreads(ledger, asked.size, given)) return null
  const isSound = await isSoundLog(rulesObeyed, ledger, asked, given).catch(() => false)
  // Every stored node is what the events hash to: so is what is made of the nodes.
  return isSound ? (size) => (size > asked.size ? null : rootAt(ledger.tree.readNode, size)) : null
}
