import { setImmediate } from 'node:timers/promises'
import type { AuditedLedger } from '../audited-ledger.ts'
import { checkEnvelopes, checkStoredLeaf } from './authentic.ts'
import { type CommandGroup, groupsInPlace } from './command-groups.ts'
import { completenessCheck } from './complete.ts'
import type { Findings } from './findings.ts'
import type { Gathered } from './gather-all.ts'
import { guarded } from './guarded.ts'
import { leafHashesOf } from './leaf-hashes.ts'
import type { RuleBook } from './rule-book.ts'
import { type RulesCheck, rulesCheck } from './rules-obeyed.ts'
import { type TreeCheck, treeCheck } from './tree-check.ts'

/** How much of a log to audit, and by which rules. */
export interface LogAsked {
  readonly size: number
  /** The rules by which to decide commands again; null to skip that. */
  readonly rules: RuleBook | null
}

/**
 * Checks the storage, every stored row and every event as readers get it, in one thread, and reports what is wrong and
 * where.
 *
 * @param sizes the sizes at which roots will be asked for
 */
export const takeEventByEvent = async (
  gathered: Gathered,
  ledger: AuditedLedger,
  asked: LogAsked,
  sizes: Iterable<number>,
): Promise<TreeCheck['rootAt']> => {
  const { authentic, complete, rulesObeyed } = gathered
  const tree = treeCheck(sizes)
  const leafHashes = leafHashesOf(ledger.tree)
  await guarded([authentic], () => checkIntegrity(authentic, ledger))
  await guarded([authentic, complete], () => takeRows(gathered, ledger, asked.size, tree))
  await guarded(asked.rules === null ? [authentic] : [authentic, rulesObeyed], () =>
    takeCommands(rulesObeyed, ledger, asked, (group) =>
      checkEnvelopes(authentic, ledger, leafHashes, group),
    ),
  )
  return tree.rootAt
}

const checkIntegrity = (findings: Findings, ledger: AuditedLedger): void => {
  for (const detail of ledger.integrityProblems()) {
    findings.add({ code: 'IntegrityCheckFailed', detail })
  }
}

/** Checks the stored rows in one pass. */
const takeRows = async (
  { authentic, complete }: Gathered,
  ledger: AuditedLedger,
  size: number,
  tree: TreeCheck,
): Promise<void> => {
  const checkCompleteness = completenessCheck(complete)
  for (const rows of ledger.tree.leaves(0, size)) {
    for (const row of rows) {
      checkStoredLeaf(authentic, row, tree.take(row))
      checkCompleteness(row)
    }
    await setImmediate()
  }
}

/**
 * Checks the events as readers get them in one pass, append by append.
 *
 * @param look called with the events of each append, before the rules are checked
 */
export const takeCommands = async (
  rulesObeyed: Findings,
  ledger: AuditedLedger,
  { size, rules }: LogAsked,
  look: (group: CommandGroup) => void = () => {},
): Promise<void> => {
  const check: RulesCheck | null = rules === null ? null : rulesCheck(rulesObeyed, ledger, rules)
  for await (const ended of groupsInPlace(ledger.readAll({ upTo: size - 1 }))) {
    for (const placed of ended) {
      look(placed.group)
      await check?.take(placed)
    }
  }
  await check?.finish()
}
