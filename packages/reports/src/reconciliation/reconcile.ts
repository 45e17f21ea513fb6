import type { Period } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import { subtractPence } from '@coflyfr/money'
import type { ReconciliationBreak } from './breaks/break.ts'
import { breaksInOrder, findBreaks } from './breaks/find-breaks.ts'
import { type ReconciliationLine, sumOfLines } from './line.ts'
import type { OpenLines } from './matching/join-lines.ts'
import type { MatchGroup } from './matching/match-group.ts'
import { matchLines } from './matching/match-lines.ts'
import type { ReconciliationRules } from './rules.ts'

/** A break with what it adds to the difference: ledger less extract, of its lines that the question is about. */
export interface CountedBreak extends ReconciliationBreak {
  readonly difference: Pence
}

/** What came of holding two lists against each other; `difference` is the sum of the breaks' own. */
export interface Reconciliation {
  readonly ledger: Pence
  readonly extract: Pence
  readonly difference: Pence
  readonly ledgerLines: number
  readonly extractLines: number
  readonly groups: readonly MatchGroup[]
  readonly breaks: readonly CountedBreak[]
  /** Lines that a search for a sum gave up on, by the name of the rule. */
  readonly unsearched: ReadonlyMap<string, number>
}

/** Whether a line is what the reconciliation is about; one that is not may still be what a line should have agreed with. */
type InScope = (line: ReconciliationLine) => boolean

const scopeOf = (period: Period | null): InScope =>
  period === null ? () => true : (line) => line.period === period

const differenceIn = ({ ledger, extract }: OpenLines, inScope: InScope): Pence =>
  subtractPence(sumOfLines(ledger.filter(inScope)), sumOfLines(extract.filter(inScope)))

const isAbout = ({ ledger, extract }: OpenLines, inScope: InScope): boolean =>
  ledger.some(inScope) || extract.some(inScope)

/** Lines that a rule matches across periods do not balance inside one: that is posted openly, as a break. */
const acrossPeriods = ({ rule, ledger, extract }: MatchGroup, difference: Pence): CountedBreak => {
  const [line] = extract
  return {
    kind: 'wrong-period',
    ledger,
    extract,
    nearest: line === undefined ? null : { side: 'extract', line, isMatched: false },
    failedRule: { rule, field: 'period', fields: ['period'] },
    cause: null,
    difference,
  }
}

const inOnePeriod = (groups: readonly MatchGroup[], inScope: InScope) => {
  const [kept, across]: [MatchGroup[], CountedBreak[]] = [[], []]
  for (const group of groups) {
    if (!isAbout(group, inScope)) continue
    const difference = differenceIn(group, inScope)
    if (difference === 0n) kept.push(group)
    else across.push(acrossPeriods(group, difference))
  }
  return { kept, across }
}

/**
 * Reconciles two lists by rules. All lines of both are matched; with a period, the result is about the lines of that
 * period, and a line of another one shows where it is what one of them should have agreed with.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { pence } from '@coflyfr/money'
 * import { defaultReconciliationRules, reconcileLines } from '@coflyfr/reports'
 *
 * const line = {
 *   reference: '2001/1', costCentre: 'CSC', subjective: 'fees', amount: pence(500n),
 *   postedOn: plainDate('2023-08-31'), description: null,
 * }
 * const { difference, breaks } = reconcileLines(
 *   {
 *     ledger: [{ ...line, id: '7/1', period: 'P05' }],
 *     extract: [{ ...line, id: '2', period: 'P06' }],
 *   },
 *   defaultReconciliationRules,
 *   'P05',
 * )
 * assert.equal(difference, 500n)
 * assert.deepEqual(breaks.map(({ kind }) => kind), ['wrong-period'])
 * ```
 */
export const reconcileLines = (
  lines: OpenLines,
  rules: ReconciliationRules,
  period: Period | null,
): Reconciliation => {
  const inScope = scopeOf(period)
  const matching = matchLines(lines, rules)
  const found = findBreaks(matching, rules)
    .filter((one) => isAbout(one, inScope))
    .map((one): CountedBreak => ({ ...one, difference: differenceIn(one, inScope) }))
  const { kept, across } =
    period === null ? { kept: matching.groups, across: [] } : inOnePeriod(matching.groups, inScope)
  const [ledger, extract] = [lines.ledger.filter(inScope), lines.extract.filter(inScope)]
  return {
    ledger: sumOfLines(ledger),
    extract: sumOfLines(extract),
    difference: subtractPence(sumOfLines(ledger), sumOfLines(extract)),
    ledgerLines: ledger.length,
    extractLines: extract.length,
    groups: kept,
    breaks: [...found, ...across].sort(breaksInOrder),
    unsearched: matching.unsearched,
  }
}
