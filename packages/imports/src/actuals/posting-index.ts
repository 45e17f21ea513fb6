import type { Scratch } from '../scratch.ts'

/** Counts, by identity, how often each posting is in the ledger and in the file so far. */
export interface PostingIndex {
  /** Counts one more in the ledger. */
  readonly hold: (identity: string) => void
  /** How many of this posting the ledger holds. */
  readonly held: (identity: string) => number
  /**
   * Counts one more in the file. Returns its number among its equals, from 1, and whether the ledger holds that many.
   */
  readonly see: (identity: string) => { readonly ordinal: number; readonly isHeld: boolean }
}

/** The index in a scratch file. */
export const postingIndex = (scratch: Scratch): PostingIndex => {
  scratch.exec(
    'CREATE TABLE posting (identity TEXT PRIMARY KEY, held INTEGER, seen INTEGER) WITHOUT ROWID',
  )
  const hold = scratch.prepare(
    'INSERT INTO posting VALUES (?, 1, 0) ON CONFLICT DO UPDATE SET held = held + 1',
  )
  const held = scratch.prepare('SELECT held FROM posting WHERE identity = ?')
  const see = scratch.prepare(
    'INSERT INTO posting VALUES (?, 0, 1) ON CONFLICT DO UPDATE SET seen = seen + 1 RETURNING seen, held',
  )
  return {
    hold: (identity) => void hold.run(identity),
    held: (identity) => Number(held.get(identity)?.['held'] ?? 0),
    see: (identity) => {
      const row = see.get(identity)
      const ordinal = Number(row?.['seen'])
      return { ordinal, isHeld: ordinal <= Number(row?.['held']) }
    },
  }
}
