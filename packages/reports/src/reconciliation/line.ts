import type { Period, PlainDate } from '@coflyfr/core'
import { type Pence, pence } from '@coflyfr/money'

/** Which of the two lists a line stands in. */
export type Side = 'ledger' | 'extract'

/** One line of either side: a posting of the ledger, or a row of the extract. */
export interface ReconciliationLine {
  /** Where it stands: `position/number` of a posting in the log, the line of the file of a row of the extract. */
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
 * Orders lines by what they say, code unit by code unit, and true twins by where they stand: so no answer depends on the
 * order of the rows.
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

/** Two texts joined so that no two lists of texts give the same one. */
export const joined = (...parts: readonly string[]): string => parts.join('\u0000')

/** Everything a line says: lines of one content are true twins, and any of them may stand for another. */
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

/** The sum of some lines; a loop of its own, because a million lines pass here. */
export const sumOfLines = (lines: readonly ReconciliationLine[]): Pence => {
  let total = 0n
  for (const { amount } of lines) total += amount
  return pence(total)
}
