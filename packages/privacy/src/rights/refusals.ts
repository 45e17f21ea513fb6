/** The person's records are restricted already. */
export interface AlreadyRestricted {
  readonly tag: 'AlreadyRestricted'
  readonly subject: string
  readonly ground: string
}

/** The person's records are not restricted. */
export interface NotRestricted {
  readonly tag: 'NotRestricted'
  readonly subject: string
}

/** A reference of this person's rights is used already. */
export interface RightReferenceTaken {
  readonly tag: 'RightReferenceTaken'
  readonly of: 'rectification' | 'objection' | 'request' | 'disclosure' | 'erasure'
  readonly reference: string
}

/** A claim is refused on a stated ground; one that is met needs none. */
export interface GroundDoesNotFit {
  readonly tag: 'GroundDoesNotFit'
  readonly outcome: 'upheld' | 'refused'
}

/** Nobody asked under that reference. */
export interface NoSuchAccessRequest {
  readonly tag: 'NoSuchAccessRequest'
  readonly request: string
}

/** The request was answered by another disclosure. */
export interface AccessRequestIsAnswered {
  readonly tag: 'AccessRequestIsAnswered'
  readonly request: string
  readonly by: string
}
