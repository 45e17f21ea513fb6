import { setImmediate } from 'node:timers/promises'
import type { Hash } from '@coflyfr/proof'
import { type AnyReport, reports as everyReport } from '@coflyfr/reports'
import type { AuditedLedger } from '../audited-ledger.ts'
import { reportStates } from '../inner-checkpoint.ts'
import { checkAppendOnly } from './append-only.ts'
import { checkEnvelopes, checkStoredLeaf } from './authentic.ts'
import { type CheckpointEvidence, trustedStatements } from './checkpoint-evidence.ts'
import { groupsInPlace } from './command-groups.ts'
import { checkTail, completenessCheck } from './complete.ts'
import type { Findings } from './findings.ts'
import { type Gathered, gatherAll } from './gather-all.ts'
import { leafHashesOf } from './leaf-hashes.ts'
import { checkProjections } from './projections-equal.ts'
import { everyRule, type RuleBook } from './rule-book.ts'
import { rulesCheck } from './rules-obeyed.ts'
import { checkSealedValues, type VaultGiven } from './sealed-values.ts'
import { checkSeals } from './seals-equal.ts'
import { type TreeCheck, treeCheck } from './tree-check.ts'
import type { Verdicts } from './verdict.ts'
import { type Verification, verificationOfFault } from './verification.ts'

/** What a ledger is held against. */
export interface VerifyOptions extends Partial<CheckpointEvidence> {
  /** The reports whose kept states are derived again; every one of this release by default. */
  readonly reports?: ReadonlyMap<string, AnyReport>
  /** The rules by which commands are decided again; every one of this release by default. */
  readonly rules?: RuleBook
  /** The vault, to hold every value against its digest; where it is left out, nothing is said of it. */
  readonly vault?: VaultGiven
}

/**
 * Answers five questions about a ledger, each by itself: is every stored byte what was hashed, is anything missing, was
 * the log only appended to, was every rule obeyed, are the kept states and the seals what the log leads to? It never throws on a
 * damaged ledger, because damage is what it looks for, and writes nothing.
 *
 * @param options checkpoints from outside the ledger, without which a lost tail cannot be seen, and the keys they may be
 * signed with
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { verify } from '@coflyfr/audit'
 * import { openLedger } from '@coflyfr/core'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin: 'council.example/ledger' })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const { size, verdicts } = await verify(store)
 * assert.equal(size, 1)
 * assert.equal(verdicts.rulesObeyed.status, 'pass')
 * // Without a checkpoint nobody can say that nothing is missing at the end.
 * assert.equal(verdicts.complete.status, 'not-checked')
 * ```
 */
export const verify = async (
  ledger: AuditedLedger,
  options: VerifyOptions = {},
): Promise<Verification> => {
  const { checkpoints = [], minuted = [], keys = [], keyEnds = [], policy = null } = options
  const { reports = everyReport, rules = everyRule } = options
  try {
    const gathered = gatherAll()
    const { authentic, complete, appendOnly, projectionsEqual } = gathered
    // What is appended from here on is for the next audit.
    const size = ledger.tree.size()
    const texts = trustedStatements(
      { checkpoints, minuted, keys, keyEnds, policy },
      ledger.origin,
      authentic,
    )
    const statements = texts.flat()
    const tree = treeCheck([size, ...statements.map(({ checkpoint }) => checkpoint.size)])

    await guarded([authentic], () => checkIntegrity(authentic, ledger))
    await guarded([authentic, complete], () => takeRows(gathered, ledger, size, tree))
    checkTail(complete, size, statements)
    checkAppendOnly(
      appendOnly,
      { size, readNode: ledger.tree.readNode, rootAt: tree.rootAt },
      texts,
    )
    await guarded([authentic, gathered.rulesObeyed], () =>
      takeCommands(gathered, ledger, size, rules),
    )
    const { vault } = options
    if (vault !== undefined)
      await guarded([authentic], () => checkSealedValues(gathered, ledger, size, vault))
    await guarded([projectionsEqual], () => checkProjections(projectionsEqual, ledger, reports))
    await guarded([projectionsEqual], () => takeSeals(gathered, ledger, reports, size))
    return { size, root: rootText(tree.rootAt(size)), verdicts: verdictsOf(gathered) }
  } catch (fault) {
    return verificationOfFault(fault)
  }
}

const verdictsOf = (gathered: Gathered): Verdicts => ({
  authentic: gathered.authentic.verdict(),
  complete: gathered.complete.verdict(),
  appendOnly: gathered.appendOnly.verdict(),
  rulesObeyed: gathered.rulesObeyed.verdict(),
  projectionsEqual: gathered.projectionsEqual.verdict(),
})

const rootText = (root: Hash | null): string | null =>
  root === null ? null : Buffer.from(root).toString('base64')

/** A storage that cannot be read on ends a pass through it, not the audit. */
const guarded = async (
  findings: readonly Findings[],
  step: () => void | Promise<void>,
): Promise<void> => {
  try {
    await step()
  } catch (error) {
    const detail = `not looked at to the end: ${error}`
    for (const each of findings) each.add({ code: 'EventUnreadable', detail })
  }
}

const checkIntegrity = (findings: Findings, ledger: AuditedLedger): void => {
  for (const detail of ledger.integrityProblems()) {
    findings.add({ code: 'IntegrityCheckFailed', detail })
  }
}

/** Holds the seals against the log, and says so where they are all that was there to be held against it. */
const takeSeals = async (
  { rulesObeyed, projectionsEqual: findings }: Gathered,
  ledger: AuditedLedger,
  reports: ReadonlyMap<string, AnyReport>,
  size: number,
): Promise<void> => {
  if (rulesObeyed.has('EventUnreadable') || rulesObeyed.has('CommandMalformed')) {
    const detail = 'an event is not of its form: what is sealed cannot be made of it'
    return findings.add({ code: 'NotWhole', detail })
  }
  const madeAgain = await checkSeals(findings, ledger, reports, size)
  if (reportStates(ledger).length > 0) return
  findings.add(
    madeAgain === 0
      ? { code: 'NothingKept', detail: 'no state is kept' }
      : { code: 'SealsAlone', detail: `no state is kept; ${madeAgain} sealed reports made again` },
  )
}

/** One pass through the rows as they are stored. */
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

/** One pass through the events as readers are given them, command by command. */
const takeCommands = async (
  { authentic, rulesObeyed }: Gathered,
  ledger: AuditedLedger,
  size: number,
  rules: RuleBook,
): Promise<void> => {
  const check = rulesCheck(rulesObeyed, ledger, rules)
  const leafHashes = leafHashesOf(ledger.tree)
  for await (const ended of groupsInPlace(ledger.readAll({ upTo: size - 1 }))) {
    for (const placed of ended) {
      checkEnvelopes(authentic, ledger, leafHashes, placed.group)
      await check.take(placed)
    }
  }
  await check.finish()
}
