import type { Cover } from './cover-claim.ts'
import type { SignedLog } from './make-proved-log.ts'

/** The checkpoint that a proof leads to, and how much of the log its file holds. */
export interface Proving {
  readonly signed: SignedLog
  readonly cover: Cover
  /** How much event data the file may hold, in characters; by default as much as fits in one string. */
  readonly bytesMax?: number
}
