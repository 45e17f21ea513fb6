import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'

/** The case has no contact with that reference. */
export interface NoSuchContact {
  readonly tag: 'NoSuchContact'
  readonly contact: string
}

/** The contact has already been decided. */
export interface ContactIsDecided {
  readonly tag: 'ContactIsDecided'
  readonly contact: string
  readonly decidedOn: PlainDate
}

/** Why a command about a contact is refused, in order of precedence. */
export type ContactRefusal =
  | NoSuchContact
  | ContactIsDecided
  | DatedBeforePreviousStep
  | DuplicateReference<'contact'>
