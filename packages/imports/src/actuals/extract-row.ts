import type { Period, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { Rejection } from '../rejection.ts'

/** One posting of a general ledger's extract, read by a map. */
export interface ExtractPosting {
  /** The period that the file states, else the month of `postedOn`. */
  readonly period: Period
  readonly costCentre: string
  readonly subjective: string
  /** A debit is positive, a credit negative, whatever the file's own sign is. */
  readonly amount: Pence
  readonly postedOn: PlainDate
  readonly reference: string
  readonly description: string | null
}

/**
 * What became of one row of an extract. `amount` is null where the row has none that can be read; `line` is the physical
 * line of the file that the row begins on.
 */
export type ExtractRow =
  | {
      readonly outcome: 'posting'
      readonly line: number
      readonly amount: Pence
      readonly posting: ExtractPosting
    }
  | { readonly outcome: 'filtered'; readonly line: number; readonly amount: Pence | null }
  | {
      readonly outcome: 'rejected'
      readonly line: number
      readonly amount: Pence | null
      readonly rejection: Rejection
    }
