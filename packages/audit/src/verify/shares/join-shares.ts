import type { AuditedLedger } from '../../audited-ledger.ts'
import { type CauseCheck, causeCheck } from '../cause-check.ts'
import { groupsInPlace } from '../command-groups.ts'
import { commandOf } from '../command-of.ts'
import { type Findings, gatherFindings } from '../findings.ts'
import { processCheck } from '../process-check.ts'
import type { RuleBook } from '../rule-book.ts'
import { undecidedTypes } from '../undecided-types.ts'
import type { ShareTold } from './share-obeys.ts'

/** Puts together what was found in all shares. */
export interface JoinedShares {
  readonly take: (told: ShareTold) => void
  /**
   * Checks what reaches across shares; true if all is sound. Only then does it add notes on what was not decided again.
   */
  readonly finish: () => Promise<boolean>
}

/** Begins without shares. Keeps only what concerns processes, and other causes, which are rare. */
export const joinShares = (
  findings: Findings,
  ledger: AuditedLedger,
  rules: RuleBook,
  size: number,
): JoinedShares => {
  const undecided = undecidedTypes()
  const causesFound = gatherFindings()
  const causes = causeCheck(causesFound, ledger)
  const processTypes = new Set<string>()
  let events = 0
  return {
    take: (told) => {
      events += told.events
      for (const [type, each] of told.undecided) undecided.add(type, each)
      for (const cause of told.causes) causes.take(cause)
      for (const type of told.processTypes) processTypes.add(type)
    },
    finish: async () => {
      const isWhole = events === size
      if (!isWhole || !(await gaveTheirs(ledger, rules, size, [...processTypes], causes)))
        return false
      await causes.finish()
      if (causesFound.has('OutcomeDiffers')) return false
      for (const finding of undecided.findings()) findings.add(finding)
      return true
    },
  }
}

/**
 * Whether processes gave what is recorded as theirs. Reads the types of event that concern processes. These may include
 * parts of appends that concern none: those are skipped, or found not to be of a process.
 */
const gaveTheirs = async (
  ledger: AuditedLedger,
  rules: RuleBook,
  size: number,
  types: readonly string[],
  causes: CauseCheck,
): Promise<boolean> => {
  if (types.length === 0) return true
  const { problemOf, concerns, take } = processCheck(rules.processes)
  for await (const groups of groupsInPlace(ledger.readAll({ types, upTo: size - 1 }))) {
    for (const { group } of groups) {
      const found = commandOf(rules, group)
      const told = 'code' in found ? null : found.told
      if (!concerns(group, told)) continue
      const given = problemOf(group, told)
      if (given.tag === 'Wrong') return false
      if (given.tag === 'NotOfProcess') causes.take(group[0])
      take(group)
    }
  }
  return true
}
