/** A text that is no proof, or has a wrong field: where, and what was expected there. */
export interface UnreadableProof {
  readonly tag: 'UnreadableProof'
  readonly path: string
  readonly expected: string
}

/** Makes an {@link UnreadableProof}. */
export const unreadableProof = (path: string, expected: string): UnreadableProof => ({
  tag: 'UnreadableProof',
  path,
  expected,
})
