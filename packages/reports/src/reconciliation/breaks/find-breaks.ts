import { byContent, type ReconciliationLine } from '../line.ts'
import type { Matching } from '../matching/match-group.ts'
import type { ReconciliationRules } from '../rules.ts'
import type { ReconciliationBreak } from './break.ts'
import { findDoubled } from './find-doubled.ts'
import { findMissing } from './find-missing.ts'
import { findRenamedSplits } from './find-renamed-splits.ts'
import { findSplits } from './find-splits.ts'
import { pairOpen } from './pair-open.ts'
import { firstStages, lastStages, nearAmountStages } from './pair-stages.ts'

const firstLine = ({ ledger, extract }: ReconciliationBreak): ReconciliationLine | undefined =>
  ledger[0] ?? extract[0]

/** Sorts breaks by the content of their first line, so that lists do not depend on the order of the rows. */
export const breaksInOrder = (left: ReconciliationBreak, right: ReconciliationBreak): number => {
  const [one, other] = [firstLine(left), firstLine(right)]
  if (one === undefined || other === undefined) return 0
  const order = byContent(one, other)
  if (order !== 0 || left.kind === right.kind) return order
  return left.kind < right.kind ? -1 : 1
}

/**
 * Says what is wrong with every open line. Lines that belong together are paired, the surest reason first, so that one
 * fault is one break; each open line is in exactly one.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { pence } from '@coflyfr/money'
 * import { defaultReconciliationRules as rules, findBreaks, matchLines } from '@coflyfr/reports'
 *
 * const line = {
 *   reference: '2001/1', costCentre: 'CSC', subjective: 'fees', postedOn: plainDate('2023-08-15'),
 *   period: 'P05', description: null,
 * } as const
 * const ledger = [{ ...line, id: '7/1', amount: pence(1_234n) }]
 * const extract = [{ ...line, id: '2', amount: pence(1_324n) }]
 * const [found] = findBreaks(matchLines({ ledger, extract }, rules), rules)
 * assert.equal(found?.kind, 'amount-differs')
 * assert.equal(found.cause, 'transposed-digits')
 * assert.equal(found.failedRule.field, 'amount')
 * ```
 */
export const findBreaks = (
  matching: Pick<Matching, 'groups' | 'open'>,
  rules: ReconciliationRules,
): readonly ReconciliationBreak[] => {
  const breaks: ReconciliationBreak[] = []
  const found = (one: ReconciliationBreak): void => void breaks.push(one)
  const afterFirst = pairOpen(matching.open, firstStages, rules, found)
  const afterSplits = findSplits(afterFirst, rules, found)
  const afterNear = pairOpen(afterSplits, nearAmountStages(rules), rules, found)
  const afterDoubled = findDoubled(afterNear, matching.groups, [...breaks], found)
  const afterLast = pairOpen(afterDoubled, lastStages(rules), rules, found)
  const left = findRenamedSplits(afterLast, rules, found)
  findMissing(left, matching, rules, found)
  return breaks.sort(breaksInOrder)
}
