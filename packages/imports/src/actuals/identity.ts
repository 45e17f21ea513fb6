import { hash } from 'node:crypto'
import type { PostingWire } from '@coflyfr/budget/events'
import type { FinancialYear } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import type { ExtractPosting } from './extract-row.ts'

/** Whose general ledger a posting is of, and of which year. */
export interface PostingOrigin {
  readonly financialYear: FinancialYear
  readonly source: string
}

const digest = (...parts: readonly (string | null)[]): string =>
  hash('sha256', JSON.stringify(parts), 'base64url')

/**
 * What makes a posting the same one in two files: SHA-256 over where it comes from and everything it says. The amount
 * takes part as the text that the ledger holds, and the period is the one that is meant, whether or not it was closed.
 */
export const identityOf = (
  { source, financialYear }: PostingOrigin,
  { period, costCentre, subjective, amount, postedOn, reference, description }: ExtractPosting,
): string =>
  digest(
    ...[source, financialYear, period, costCentre, subjective],
    ...[formatPounds(amount), postedOn, reference, description],
  )

/** The same of a posting in the ledger. */
export const identityOfWire = (
  { source, financialYear }: PostingOrigin,
  period: string,
  { costCentre, subjective, amount, postedOn, reference, description }: PostingWire,
): string =>
  digest(
    ...[source, financialYear, period, costCentre, subjective],
    ...[amount, postedOn, reference, description],
  )
