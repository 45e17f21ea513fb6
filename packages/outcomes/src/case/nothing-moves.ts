/** It would go to where it already is. */
export interface NothingMoves {
  readonly tag: 'NothingMoves'
  readonly at: string
}

/** A handoff or cross-referral goes somewhere else; counting one that does not would inflate the figures. */
export const moves = (from: string, to: string): NothingMoves | null =>
  from === to ? { tag: 'NothingMoves', at: from } : null
