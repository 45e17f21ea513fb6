import type { ReconciliationLine, Side } from '../line.ts'
import type { OnField } from '../rules.ts'

/** What is wrong with lines that no rule matched. */
export type BreakKind =
  | 'missing-in-ledger'
  | 'missing-in-extract'
  | 'doubled-in-ledger'
  | 'doubled-in-extract'
  | 'amount-differs'
  | 'split-unbalanced'
  | 'wrong-period'
  | 'date-differs'
  | 'wrong-head'
  | 'reference-differs'

/**
 * A field in which a rule failed; `count` if the only line that agrees is already matched with another of the same
 * content.
 */
export type FailedField = OnField | 'amount' | 'period' | 'postedOn' | 'count'

/** The rule that came nearest to matching, and the fields in which it failed. */
export interface FailedRule {
  readonly rule: string
  /** The first of `fields`. */
  readonly field: FailedField
  readonly fields: readonly FailedField[]
}

/** How one amount may have become the other, if that can be seen. */
export type Cause = 'transposed-digits' | 'sign-reversed' | 'decimal-shifted'

/** The nearest line on the other side. */
export interface Nearest {
  readonly side: Side
  readonly line: ReconciliationLine
  /** Whether it is already matched with other lines. */
  readonly isMatched: boolean
}

/** Lines that belong together and do not agree, or a line without a counterpart; each break has one reason. */
export interface ReconciliationBreak {
  readonly kind: BreakKind
  readonly ledger: readonly ReconciliationLine[]
  readonly extract: readonly ReconciliationLine[]
  readonly nearest: Nearest | null
  readonly failedRule: FailedRule
  readonly cause: Cause | null
}

/** The kinds of break between one line and the line it should agree with. */
export type PairKind = Extract<
  BreakKind,
  'amount-differs' | 'wrong-period' | 'date-differs' | 'wrong-head' | 'reference-differs'
>
