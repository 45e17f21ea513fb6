import type { FinancialYear, Period, PointInTime } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { ReconciliationLine } from '../line.ts'
import type { ReconciliationRules } from '../rules.ts'

/** A row of the extract that could not be read, and why. */
export type RejectedRow = {
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly rule: string
}

/** The general ledger's extract, read by an import map. */
export interface Extract {
  /** SHA-256 of the bytes of the file. */
  readonly hash: string
  readonly lines: readonly ReconciliationLine[]
  /** Rows that the map leaves out. */
  readonly filtered: { readonly lines: number; readonly amount: Pence }
  readonly rejected: readonly RejectedRow[]
}

/** What to reconcile with what. */
export interface ReconciliationRequest {
  readonly year: FinancialYear
  /** Null for the whole year. */
  readonly period: Period | null
  /** The source of actuals: the general ledger that the extract comes from. */
  readonly source: string
  readonly at: PointInTime
  readonly rules: ReconciliationRules
  readonly extract: Extract
}
