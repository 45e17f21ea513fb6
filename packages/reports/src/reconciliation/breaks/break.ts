import type { ReconciliationLine, Side } from '../line.ts'
import type { OnField } from '../rules.ts'

/** What is the matter with lines that no rule matched. */
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

/** A field in which a rule failed; `count` where the only line that agrees is matched with another of the same content. */
export type FailedField = OnField | 'amount' | 'period' | 'postedOn' | 'count'

/** The rule that came nearest to matching, and where it failed. */
export interface FailedRule {
  readonly rule: string
  /** The first of `fields`. */
  readonly field: FailedField
  readonly fields: readonly FailedField[]
}

/** How one amount came of the other, where that can be seen. */
export type Cause = 'transposed-digits' | 'sign-reversed' | 'decimal-shifted'

/** The line of the other side that comes nearest. */
export interface Nearest {
  readonly side: Side
  readonly line: ReconciliationLine
  /** Whether it is matched already, with other lines. */
  readonly isMatched: boolean
}

/** Lines that belong together and do not agree, or a line that has no counterpart: one reason, one break. */
export interface ReconciliationBreak {
  readonly kind: BreakKind
  readonly ledger: readonly ReconciliationLine[]
  readonly extract: readonly ReconciliationLine[]
  readonly nearest: Nearest | null
  readonly failedRule: FailedRule
  readonly cause: Cause | null
}

/** A break of one line and the one it should have agreed with. */
export type PairKind = Extract<
  BreakKind,
  'amount-differs' | 'wrong-period' | 'date-differs' | 'wrong-head' | 'reference-differs'
>
