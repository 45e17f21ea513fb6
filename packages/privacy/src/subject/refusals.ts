/** The key is already in use, for this person or another. */
export interface SubjectKeyExists {
  readonly tag: 'SubjectKeyExists'
  readonly subject: string
}

/** There is no person with that key. */
export interface NoSuchSubject {
  readonly tag: 'NoSuchSubject'
  readonly subject: string
}

/** The key has been merged. Record this under the key that the person has now. */
export interface SubjectIsMerged {
  readonly tag: 'SubjectIsMerged'
  readonly subject: string
  readonly into: string
}

/** The key has not been merged, so there is no merge to undo. */
export interface SubjectNotMerged {
  readonly tag: 'SubjectNotMerged'
  readonly subject: string
}

/** A key cannot be merged with itself. */
export interface SameSubject {
  readonly tag: 'SameSubject'
  readonly subject: string
}

/** The command gives no field of the identity. */
export interface NoIdentityGiven {
  readonly tag: 'NoIdentityGiven'
  readonly subject: string
}
