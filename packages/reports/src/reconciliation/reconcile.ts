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

/** A break with its part of the difference: ledger less extract, over its lines in the period asked for. */
export interface CountedBreak extends ReconciliationBreak {
  readonly difference: Pence
}

/** The result of comparing two lists; `difference` is the sum of the differences of its breaks. */
export interface Reconciliation {
  readonly ledger: Pence
  readonly extract: Pence
  readonly difference: Pence
  readonly ledgerLines: number
  readonly extractLines: number
  readonly groups: readonly MatchGroup[]
  readonly breaks: readonly CountedBreak[]
  /** How many lines the search for a sum gave up on, by rule. */
  readonly unsearched: ReadonlyMap<string, number>
}

/** Whether a line is in the period asked for; a line outside it may still be the counterpart of one inside. */
type InScope = (line: ReconciliationLine) => boolean

const scopeOf = (period: Period | null): InScope =>
  period === null ? () => true : (line) => line.period === period

const differenceIn = ({ ledger, extract }: OpenLines, inScope: InScope): Pence =>
  subtractPence(sumOfLines(ledger.filter(inScope)), sumOfLines(extract.filter(inScope)))

const isAbout = ({ ledger, extract }: OpenLines, inScope: InScope): boolean =>
  ledger.some(inScope) || extract.some(inScope)

/** Lines that a rule matched across periods do not balance within one, so they are shown as a break. */
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
 * Reconciles two lists by rules. All lines of both are matched. If a period is given, the result is about its lines,
 * and a line of another period is shown only where it is the counterpart of one of them.
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
