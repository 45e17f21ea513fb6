/** The person's records are already restricted. */
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

/** The reference is already used for one of this person's rights. */
export interface RightReferenceTaken {
  readonly tag: 'RightReferenceTaken'
  readonly of: 'rectification' | 'objection' | 'request' | 'disclosure' | 'erasure'
  readonly reference: string
}

/** A claim that is refused needs a stated ground; one that is met must not have one. */
export interface GroundDoesNotFit {
  readonly tag: 'GroundDoesNotFit'
  readonly outcome: 'upheld' | 'refused'
}

/** There is no access request with that reference. */
export interface NoSuchAccessRequest {
  readonly tag: 'NoSuchAccessRequest'
  readonly request: string
}

/** The request has already been answered by another disclosure. */
export interface AccessRequestIsAnswered {
  readonly tag: 'AccessRequestIsAnswered'
  readonly request: string
  readonly by: string
}
