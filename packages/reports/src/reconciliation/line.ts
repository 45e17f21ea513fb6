import type { Period, PlainDate } from '@coflyfr/core'
import { type Pence, pence } from '@coflyfr/money'

/** The side that a line is on. */
export type Side = 'ledger' | 'extract'

/** One line of either side: a posting of the ledger, or a row of the extract. */
export interface ReconciliationLine {
  /** Where to find it: `position/number` of a posting in the log, the line of the file for a row of the extract. */
  readonly id: string
  readonly reference: string
  readonly costCentre: string
  readonly subjective: string
  readonly amount: Pence
  readonly postedOn: PlainDate
  /** The period that the line concerns. */
  readonly period: Period
  readonly description: string | null
}

const byValue = <Value extends string | bigint | number>(left: Value, right: Value): number => {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/**
 * Sorts lines by content, code unit by code unit, and identical ones by id, so that results do not depend on the order
 * of the rows.
 */
export const byContent = (left: ReconciliationLine, right: ReconciliationLine): number =>
  byValue(left.reference, right.reference) ||
  byValue(left.costCentre, right.costCentre) ||
  byValue(left.subjective, right.subjective) ||
  byValue(left.postedOn, right.postedOn) ||
  byValue(left.period, right.period) ||
  byValue(left.amount, right.amount) ||
  byValue(left.description ?? '', right.description ?? '') ||
  byValue(left.id.length, right.id.length) ||
  byValue(left.id, right.id)

/** Joins texts so that different lists of texts never give the same one. */
export const joined = (...parts: readonly string[]): string => parts.join('\u0000')

/** Everything that a line says. Lines with equal content are interchangeable twins. */
export const contentOf = (line: ReconciliationLine): string =>
  joined(
    line.reference,
    line.costCentre,
    line.subjective,
    line.postedOn,
    line.period,
    `${line.amount}`,
    line.description ?? '',
  )

/** The sum of lines; a plain loop, because there may be a million. */
export const sumOfLines = (lines: readonly ReconciliationLine[]): Pence => {
  let total = 0n
  for (const { amount } of lines) total += amount
  return pence(total)
}
