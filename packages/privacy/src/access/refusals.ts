import type { Role } from '@coflyfr/core'

/**
 * This role can never see who a person is, whatever the council's rules say: an auditor reads all money and no
 * identity.
 */
export interface RoleMayNotUnseal {
  readonly tag: 'RoleMayNotUnseal'
  readonly role: Role
  readonly allowed: readonly Role[]
}

/** This field of the person's identity was never recorded in the vault. */
export interface IdentityFieldNotRecorded {
  readonly tag: 'IdentityFieldNotRecorded'
  readonly subject: string
  readonly field: string
}

/** There is no such event, or it does not hold that digest there. */
export interface NoSuchSealedField {
  readonly tag: 'NoSuchSealedField'
  readonly stream: string
  readonly revision: number
  readonly field: string
}

/** The command asks for no field. */
export interface NothingToUnseal {
  readonly tag: 'NothingToUnseal'
  readonly subject: string
}

/** The person's records are restricted: they are kept, but only the data protection officer may read them. */
export interface ProcessingIsRestricted {
  readonly tag: 'ProcessingIsRestricted'
  readonly subject: string
  readonly ground: string
}

/**
 * The reader is not responsible for the case. A reader who cannot wait says so with `breakGlass`, and is asked about it
 * afterwards.
 */
export interface NoNeedToKnow {
  readonly tag: 'NoNeedToKnow'
  readonly subject: string
  readonly actor: string
}

/** Glass may be broken only for a child's safety or in an emergency. */
export interface NoReasonToBreakGlass {
  readonly tag: 'NoReasonToBreakGlass'
  readonly reason: string
  readonly allowed: readonly string[]
}
