import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { NothingMoves } from '../nothing-moves.ts'

/** The case has no request for a service with that reference. */
export interface NoSuchRequest {
  readonly tag: 'NoSuchRequest'
  readonly request: string
}

/** The service has started, so the wait is over. */
export interface ServiceHasStarted {
  readonly tag: 'ServiceHasStarted'
  readonly request: string
  readonly startedOn: PlainDate
}

/** Why a command about a request is refused, in order of precedence. */
export type RequestRefusal =
  | NoSuchRequest
  | ServiceHasStarted
  | DatedBeforePreviousStep
  | DuplicateReference<'request'>
  | NothingMoves
