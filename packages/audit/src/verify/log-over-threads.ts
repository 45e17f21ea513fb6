import { availableParallelism } from 'node:os'
import { rootAt } from '@coflyfr/proof'
import type { AuditedLedger } from '../audited-ledger.ts'
import { groupsInPlace } from './command-groups.ts'
import type { Findings } from './findings.ts'
import type { Gathered } from './gather-all.ts'
import type { LogAsked } from './log-event-by-event.ts'
import { rulesCheck } from './rules-obeyed.ts'
import { isForThreads, isSoundLog, type ThreadsGiven } from './spans/sound-log.ts'
import type { TreeCheck } from './tree-check.ts'

/**
 * Has other threads look at the storage and at every row of a long log, while this one decides its commands again. The
 * others only say whether all is sound; null where it is not, or where they cannot be asked: then the log is to be taken
 * event by event, and what was gathered here is to be let go.
 */
export const takeOverThreads = async (
  { rulesObeyed }: Gathered,
  ledger: AuditedLedger,
  asked: LogAsked,
  given: ThreadsGiven,
): Promise<TreeCheck['rootAt'] | null> => {
  if (!isForThreads(ledger, asked.size, given)) return null
  // Deciding keeps this thread busy.
  const threads = Math.max(1, availableParallelism() - (asked.rules === null ? 0 : 1))
  const ended = new AbortController()
  const end = (): false => {
    ended.abort()
    return false
  }
  const [isSound, isRead] = await Promise.all([
    isSoundLog(ledger, asked.size, { threads, ...given }, ended.signal).then(
      (sound) => sound || end(),
      end,
    ),
    takeCommands(rulesObeyed, ledger, asked, ended.signal).then(() => true, end),
  ])
  // Every stored node is what the events hash to: so is what is made of the nodes.
  return isSound && isRead
    ? (size) => (size > asked.size ? null : rootAt(ledger.tree.readNode, size))
    : null
}

/** One pass through the events, command by command; what each is in the tree, the other threads look at. */
const takeCommands = async (
  findings: Findings,
  ledger: AuditedLedger,
  { size, rules }: LogAsked,
  ended: AbortSignal,
): Promise<void> => {
  if (rules === null) return
  const check = rulesCheck(findings, ledger, rules)
  for await (const groups of groupsInPlace(ledger.readAll({ upTo: size - 1 }))) {
    for (const placed of groups) await check.take(placed)
    if (ended.aborted) return
  }
  await check.finish()
}
