/** A text that is no proof, or one whose fields are not as they must be: where, and what was expected. */
export interface UnreadableProof {
  readonly tag: 'UnreadableProof'
  readonly path: string
  readonly expected: string
}

/** Says where a text is no proof. */
export const unreadableProof = (path: string, expected: string): UnreadableProof => ({
  tag: 'UnreadableProof',
  path,
  expected,
})
