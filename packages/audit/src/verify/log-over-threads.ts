import { rootAt } from '@coflyfr/proof'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { Gathered } from './gather-all.ts'
import { guarded } from './guarded.ts'
import { isForThreads, isSoundLog, type ThreadsGiven } from './jobs/sound-log.ts'
import { type LogAsked, takeCommands } from './log-event-by-event.ts'
import type { TreeCheck } from './tree-check.ts'

/**
 * Has several threads look at the storage, at every row of a long log, and decide its commands again. They only say whether
 * all is sound. Where a command is not, all are decided once more in this thread, which tells what is wrong; null where a
 * row is not, or where nobody can be asked: then the log is to be taken event by event, and what was gathered here is to
 * be let go.
 */
export const takeOverThreads = async (
  { authentic, rulesObeyed }: Gathered,
  ledger: AuditedLedger,
  asked: LogAsked,
  given: ThreadsGiven,
): Promise<TreeCheck['rootAt'] | null> => {
  const { size, rules } = asked
  if (!isForThreads(ledger, size, given)) return null
  const sound = await isSoundLog(rulesObeyed, ledger, asked, given)
  if (!sound.rows) return null
  if (rules !== null && !sound.rules)
    await guarded([authentic, rulesObeyed], () =>
      takeCommands(rulesObeyed, ledger, { size, rules }),
    )
  // Every stored node is what the events hash to: so is what is made of the nodes.
  return (upTo) => (upTo > size ? null : rootAt(ledger.tree.readNode, upTo))
}
