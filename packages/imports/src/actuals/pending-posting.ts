import type { ExtractPosting } from './extract-row.ts'

/** A posting of the file that the ledger did not hold when it was read. */
export interface PendingPosting {
  readonly line: number
  readonly posting: ExtractPosting
  readonly identity: string
  /** Its number among the equal postings of the file, from 1. */
  readonly ordinal: number
}
