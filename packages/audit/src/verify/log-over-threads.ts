import { rootAt } from '@coflyfr/proof'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { Gathered } from './gather-all.ts'
import { guarded } from './guarded.ts'
import { isForThreads, isSoundLog, type ThreadsGiven } from './jobs/sound-log.ts'
import { type LogAsked, takeCommands } from './log-event-by-event.ts'
import type { TreeCheck } from './tree-check.ts'

/**
 * Checks the storage and every row of a long log, and decides its commands again, over several threads. They only say
 * whether everything is sound. If a command is not, this thread decides all of them once more to report what is wrong.
 * Null if a row is unsound, or the log is not one for threads: then discard what was gathered and check the log event
 * by event.
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
  // Every stored node follows from the events, so roots made from the nodes do too.
  return (upTo) => (upTo > size ? null : rootAt(ledger.tree.readNode, upTo))
}
