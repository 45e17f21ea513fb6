import type { ExtractPosting } from './extract-row.ts'

/** A posting of the file that the ledger did not hold when it was read. */
export interface PendingPosting {
  readonly line: number
  readonly posting: ExtractPosting
  readonly identity: string
  /** Which of its equals in the file it is, from 1. */
  readonly ordinal: number
}
