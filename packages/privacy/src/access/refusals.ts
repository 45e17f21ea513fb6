import type { Role } from '@coflyfr/core'

/** No council's rules let this role see who somebody is: an auditor reads all money and no identity. */
export interface RoleMayNotUnseal {
  readonly tag: 'RoleMayNotUnseal'
  readonly role: Role
  readonly allowed: readonly Role[]
}

/** The vault was never told of this field of the person. */
export interface IdentityFieldNotRecorded {
  readonly tag: 'IdentityFieldNotRecorded'
  readonly subject: string
  readonly field: string
}

/** The event does not hold that digest there, or there is no such event. */
export interface NoSuchSealedField {
  readonly tag: 'NoSuchSealedField'
  readonly stream: string
  readonly revision: number
  readonly field: string
}

/** No field is asked for. */
export interface NothingToUnseal {
  readonly tag: 'NothingToUnseal'
  readonly subject: string
}

/** The person's records may be kept but not read, except by the data protection officer. */
export interface ProcessingIsRestricted {
  readonly tag: 'ProcessingIsRestricted'
  readonly subject: string
  readonly ground: string
}

/** The case is somebody else's; a reader who cannot wait says so with `breakGlass`, and is asked about it afterwards. */
export interface NoNeedToKnow {
  readonly tag: 'NoNeedToKnow'
  readonly subject: string
  readonly actor: string
}

/** Glass is broken for a child's safety or in an emergency, and for no other reason. */
export interface NoReasonToBreakGlass {
  readonly tag: 'NoReasonToBreakGlass'
  readonly reason: string
  readonly allowed: readonly string[]
}
