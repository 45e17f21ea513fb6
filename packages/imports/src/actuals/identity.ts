import { hash } from 'node:crypto'
import type { PostingWire } from '@coflyfr/budget/events'
import type { FinancialYear } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import type { ExtractPosting } from './extract-row.ts'

/** The general ledger that a posting comes from, and its financial year. */
export interface PostingOrigin {
  readonly financialYear: FinancialYear
  readonly source: string
}

const digest = (...parts: readonly (string | null)[]): string =>
  hash('sha256', JSON.stringify(parts), 'base64url')

/**
 * The identity by which a posting is recognised in two files: SHA-256 over its source and every field. The amount is
 * hashed as the text that the ledger holds, and the period is the stated one, whether or not it was closed.
 */
export const identityOf = (
  { source, financialYear }: PostingOrigin,
  { period, costCentre, subjective, amount, postedOn, reference, description }: ExtractPosting,
): string =>
  digest(
    ...[source, financialYear, period, costCentre, subjective],
    ...[formatPounds(amount), postedOn, reference, description],
  )

/** The identity of a posting in the ledger. */
export const identityOfWire = (
  { source, financialYear }: PostingOrigin,
  period: string,
  { costCentre, subjective, amount, postedOn, reference, description }: PostingWire,
): string =>
  digest(
    ...[source, financialYear, period, costCentre, subjective],
    ...[amount, postedOn, reference, description],
  )
