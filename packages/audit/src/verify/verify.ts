import type { Hash } from '@coflyfr/proof'
import { type AnyReport, reports as everyReport } from '@coflyfr/reports'
import type { AuditedLedger } from '../audited-ledger.ts'
import { reportStates } from '../inner-checkpoint.ts'
import { checkAppendOnly } from './append-only.ts'
import {
  type CheckpointEvidence,
  type Statement,
  trustedStatements,
} from './checkpoint-evidence.ts'
import { checkTail } from './complete.ts'
import { type Gathered, gatherAll } from './gather-all.ts'
import { guarded } from './guarded.ts'
import type { ThreadsGiven } from './jobs/sound-log.ts'
import { takeEventByEvent } from './log-event-by-event.ts'
import { takeOverThreads } from './log-over-threads.ts'
import { checkProjections } from './projections-equal.ts'
import { everyRule, type RuleBook } from './rule-book.ts'
import { checkSealedValues, type VaultGiven } from './sealed-values.ts'
import { checkSeals } from './seals-equal.ts'
import type { TreeCheck } from './tree-check.ts'
import type { Verdicts } from './verdict.ts'
import { notChecked, type Verification, verificationOfFault } from './verification.ts'

/** What a ledger is verified with. */
export interface VerifyOptions extends Partial<CheckpointEvidence> {
  /** The reports whose kept states are derived again; by default, all of this release. */
  readonly reports?: ReadonlyMap<string, AnyReport>
  /** The rules by which commands are decided again; by default, all of this release. */
  readonly rules?: RuleBook
  /** The vault, to check every value against its digest. If left out, nothing is said of a vault. */
  readonly vault?: VaultGiven
  /** Only asks whether the log is authentic, complete and append-only, and leaves out the rules and the kept states. */
  readonly logAlone?: boolean
  /** How the work on a long log is divided among threads; by default, as suits its length and this machine. */
  readonly threads?: ThreadsGiven
}

/**
 * Answers five separate questions about a ledger: is every stored byte what was hashed, is anything missing, was the
 * log only appended to, was every rule obeyed, and do the kept states and seals follow from the log? It writes nothing,
 * and never throws on a damaged ledger: damage is what it looks for.
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
  const { reports = everyReport, vault, logAlone = false } = options
  try {
    // Events appended from here on are for the next audit.
    const size = ledger.tree.size()
    const { gathered, texts, rootAt } = await takeLog(ledger, size, options)
    const { authentic, complete, appendOnly, projectionsEqual } = gathered
    checkTail(complete, size, texts.flat())
    checkAppendOnly(appendOnly, { size, readNode: ledger.tree.readNode, rootAt }, texts)
    if (vault !== undefined)
      await guarded([authentic], () => checkSealedValues(gathered, ledger, size, vault))
    const root = rootText(rootAt(size))
    if (logAlone) return { size, root, verdicts: { ...verdictsOf(gathered), ...notAsked } }
    await guarded([projectionsEqual], () => checkProjections(projectionsEqual, ledger, reports))
    await guarded([projectionsEqual], () => takeSeals(gathered, ledger, reports, size))
    return { size, root, verdicts: verdictsOf(gathered) }
  } catch (fault) {
    return verificationOfFault(fault)
  }
}

/** The result of checking the log. */
interface LogTaken {
  readonly gathered: Gathered
  /** The checkpoints that may be trusted, text by text. */
  readonly texts: readonly (readonly Statement[])[]
  readonly rootAt: TreeCheck['rootAt']
}

/**
 * Checks a long log in several threads. If they find it unsound, or it is short, one thread checks it and reports what
 * is wrong.
 */
const takeLog = async (
  ledger: AuditedLedger,
  size: number,
  options: VerifyOptions,
): Promise<LogTaken> => {
  const { checkpoints = [], minuted = [], keys = [], keyEnds = [], policy = null } = options
  const { rules = everyRule, logAlone = false, threads = {} } = options
  const asked = { size, rules: logAlone ? null : rules }
  const begin = () => {
    const gathered = gatherAll()
    const evidence = { checkpoints, minuted, keys, keyEnds, policy }
    return { gathered, texts: trustedStatements(evidence, ledger.origin, gathered.authentic) }
  }
  const sound = begin()
  const rootAt = await takeOverThreads(sound.gathered, ledger, asked, threads)
  if (rootAt !== null) return { ...sound, rootAt }
  const { gathered, texts } = begin()
  const sizes = [size, ...texts.flat().map(({ checkpoint }) => checkpoint.size)]
  return {
    gathered,
    texts,
    rootAt: await takeEventByEvent(gathered, ledger, asked, sizes),
  }
}

const notAsked = { rulesObeyed: notChecked, projectionsEqual: notChecked }

const verdictsOf = (gathered: Gathered): Verdicts => ({
  authentic: gathered.authentic.verdict(),
  complete: gathered.complete.verdict(),
  appendOnly: gathered.appendOnly.verdict(),
  rulesObeyed: gathered.rulesObeyed.verdict(),
  projectionsEqual: gathered.projectionsEqual.verdict(),
})

const rootText = (root: Hash | null): string | null =>
  root === null ? null : Buffer.from(root).toString('base64')

/** Checks the seals against the log, and says so if there was nothing else to compare. */
const takeSeals = async (
  { rulesObeyed, projectionsEqual: findings }: Gathered,
  ledger: AuditedLedger,
  reports: ReadonlyMap<string, AnyReport>,
  size: number,
): Promise<void> => {
  if (rulesObeyed.has('EventUnreadable') || rulesObeyed.has('CommandMalformed')) {
    const detail = 'an event is malformed, so sealed reports cannot be made again'
    return findings.add({ code: 'NotWhole', detail })
  }
  const madeAgain = await checkSeals(findings, ledger, reports, size)
  if (reportStates(ledger).length > 0) return
  findings.add(
    madeAgain === 0
      ? {
          code: 'NothingKept',
          detail: 'no state is kept and no report is sealed, so there is nothing to compare',
        }
      : { code: 'SealsAlone', detail: `no state is kept; ${madeAgain} sealed reports made again` },
  )
}
