/** The key is given already, to this person or another. */
export interface SubjectKeyExists {
  readonly tag: 'SubjectKeyExists'
  readonly subject: string
}

/** Nobody has that key. */
export interface NoSuchSubject {
  readonly tag: 'NoSuchSubject'
  readonly subject: string
}

/** The key was merged: what is to be recorded of the person is recorded under the key that they have now. */
export interface SubjectIsMerged {
  readonly tag: 'SubjectIsMerged'
  readonly subject: string
  readonly into: string
}

/** The key was not merged, so there is nothing to take back. */
export interface SubjectNotMerged {
  readonly tag: 'SubjectNotMerged'
  readonly subject: string
}

/** A key cannot be merged with itself. */
export interface SameSubject {
  readonly tag: 'SameSubject'
  readonly subject: string
}

/** No field of the identity is given. */
export interface NoIdentityGiven {
  readonly tag: 'NoIdentityGiven'
  readonly subject: string
}
