import { formatPounds, pence } from '@coflyfr/money'
import type { Language } from '../../report.ts'
import type { BreakKind, Cause, FailedField, Nearest } from '../breaks/break.ts'
import { amountBetween, daysApart } from '../breaks/closest-pairs.ts'
import { type ReconciliationLine, type Side, sumOfLines } from '../line.ts'
import type { CountedBreak } from '../reconcile.ts'
import { reasonOf } from './reason-of.ts'

/** A line as JSON with its side; the amount is decimal text. */
export type LineJson = {
  readonly side: Side
  readonly id: string
  readonly reference: string
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
  readonly postedOn: string
  readonly period: string
  readonly description: string | null
}

/** A break as JSON (CONTRACT, "Report JSON"). */
export type BreakJson = {
  readonly kind: BreakKind
  /** Its part of the difference. */
  readonly difference: string
  readonly lines: readonly LineJson[]
  readonly nearest: (LineJson & { readonly matched: boolean }) | null
  readonly failedRule: {
    readonly rule: string
    readonly field: FailedField
    readonly fields: readonly FailedField[]
  }
  readonly distance: { readonly amount: string; readonly days: number } | null
  readonly cause: Cause | null
  /** The break in a sentence, in the language of the document. */
  readonly reason: string
}

/** Writes a line. */
export const lineAsJson = (side: Side, line: ReconciliationLine): LineJson => {
  const { id, reference, costCentre, subjective, postedOn, period, description } = line
  const amount = formatPounds(line.amount)
  return { side, id, reference, costCentre, subjective, amount, postedOn, period, description }
}

const nearestAsJson = ({ side, line, isMatched }: Nearest): BreakJson['nearest'] => ({
  ...lineAsJson(side, line),
  matched: isMatched,
})

/** How far the lines of a break are apart, or the only line from the nearest. */
const distanceAsJson = ({ ledger, extract, nearest }: CountedBreak): BreakJson['distance'] => {
  const [one] = ledger
  const [other] = extract
  if (one !== undefined && other !== undefined) {
    const apart = sumOfLines(ledger) - sumOfLines(extract)
    const days = Math.max(
      ...ledger.flatMap((line) => extract.map((against) => daysApart(line, against))),
    )
    return { amount: formatPounds(pence(apart < 0n ? -apart : apart)), days }
  }
  const line = one ?? other
  if (line === undefined || nearest === null) return null
  return {
    amount: formatPounds(pence(amountBetween(line, nearest.line))),
    days: daysApart(line, nearest.line),
  }
}

/** Writes a break with its part of the difference and its reason in words. */
export const breakAsJson = (one: CountedBreak, language: Language): BreakJson => ({
  kind: one.kind,
  difference: formatPounds(one.difference),
  lines: [
    ...one.ledger.map((line) => lineAsJson('ledger', line)),
    ...one.extract.map((line) => lineAsJson('extract', line)),
  ],
  nearest: one.nearest === null ? null : nearestAsJson(one.nearest),
  failedRule: {
    rule: one.failedRule.rule,
    field: one.failedRule.field,
    fields: one.failedRule.fields,
  },
  distance: distanceAsJson(one),
  cause: one.cause,
  reason: reasonOf(one)[language],
})
