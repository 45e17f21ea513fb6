import { availableParallelism } from 'node:os'
import { rootAt } from '@coflyfr/proof'
import type { AuditedLedger } from '../audited-ledger.ts'
import { groupsInPlace } from './command-groups.ts'
import type { Findings } from './findings.ts'
import type { Gathered } from './gather-all.ts'
import type { LogAsked } from './log-event-by-event.ts'
import { rulesCheck } from './rules-obeyed.ts'
import { shareObeys } from './share-obeys.ts'
import { isForThreads, isSoundLog, type ThreadsGiven } from './spans/sound-log.ts'
import type { TreeCheck } from './tree-check.ts'

/** So long that the streams in use at one time hold no more events than the states that are kept. */
const eventsOfShare = 150_000

const sharesOf = (size: number, { shares }: ThreadsGiven): number =>
  shares ?? Math.ceil(size / eventsOfShare)

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
  const shares = ledger.readShare === undefined ? 1 : sharesOf(asked.size, given)
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
    takeCommands(rulesObeyed, ledger, asked, shares, ended.signal).then(
      (isRead) => isRead || end(),
      end,
    ),
  ])
  // Every stored node is what the events hash to: so is what is made of the nodes.
  return isSound && isRead
    ? (size) => (size > asked.size ? null : rootAt(ledger.tree.readNode, size))
    : null
}

/** Whether the commands of the log were looked at to the end; what was found of them is among the findings. */
const takeCommands = async (
  findings: Findings,
  ledger: AuditedLedger,
  { size, rules }: LogAsked,
  shares: number,
  ended: AbortSignal,
): Promise<boolean> => {
  if (rules === null) return true
  const deciding = shares > 1 ? 'by-share' : 'here'
  const check = rulesCheck(findings, ledger, rules, deciding)
  for await (const groups of groupsInPlace(ledger.readAll({ upTo: size - 1 }))) {
    for (const placed of groups) await check.take(placed)
    if (ended.aborted) return false
  }
  await check.finish()
  if (deciding === 'here') return true
  // What was decided on an event of an unknown type is told in one pass only.
  if (findings.has('UnknownEventType')) return false
  for (let number = 0; number < shares; number += 1) {
    if (ended.aborted || !(await shareObeys(ledger, rules, { of: shares, number }, size - 1)))
      return false
  }
  return true
}
