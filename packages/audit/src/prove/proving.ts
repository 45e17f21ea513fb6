import type { Cover } from './cover-claim.ts'
import type { SignedLog } from './make-proved-log.ts'

/** To which checkpoint a proof leads, and how much of the log its file holds. */
export interface Proving {
  readonly signed: SignedLog
  readonly cover: Cover
  /** How much data of events the file may hold; without it, as much as one text can. */
  readonly bytesMax?: number
}
