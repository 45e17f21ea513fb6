import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-in-order.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'

/** No contact about that case was received. */
export interface NoSuchCase {
  readonly tag: 'NoSuchCase'
  readonly case: string
}

/** The case has no contact of that reference. */
export interface NoSuchContact {
  readonly tag: 'NoSuchContact'
  readonly contact: string
}

/** The case has no request for a service of that reference. */
export interface NoSuchRequest {
  readonly tag: 'NoSuchRequest'
  readonly request: string
}

/** What happens with the contact was decided. */
export interface ContactIsDecided {
  readonly tag: 'ContactIsDecided'
  readonly contact: string
  readonly decidedOn: PlainDate
}

/** The service began; nobody waits any longer. */
export interface ServiceHasStarted {
  readonly tag: 'ServiceHasStarted'
  readonly request: string
  readonly startedOn: PlainDate
}

/** Another team is responsible than the one that would hand over. */
export interface NotResponsible {
  readonly tag: 'NotResponsible'
  readonly fromTeam: string
  readonly responsible: string
}

/** It would go to where it is. */
export interface NothingMoves {
  readonly tag: 'NothingMoves'
  readonly at: string
}

/** Why a command about a case is refused; each command gives the first that applies, in this order. */
export type CaseRefusal =
  | RoleNotAllowed
  | NoSuchCase
  | NoSuchContact
  | NoSuchRequest
  | ContactIsDecided
  | ServiceHasStarted
  | DatedBeforePreviousStep
  | DuplicateReference<'contact' | 'request'>
  | NotResponsible
  | NothingMoves
