import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'

/** No placement of the child begins with an episode of that name; one that changes the legal status alone begins none. */
export interface NoSuchPlacement {
  readonly tag: 'NoSuchPlacement'
  readonly episode: string
}

/** The carers are approved temporarily already. */
export interface TemporarilyApproved {
  readonly tag: 'TemporarilyApproved'
  readonly episode: string
}

/** The carers are not approved temporarily. */
export interface NotTemporarilyApproved {
  readonly tag: 'NotTemporarilyApproved'
  readonly episode: string
}

/** Why a command about a temporary approval is refused, in order of precedence. */
export type ApprovalRefusal =
  | NoSuchPlacement
  | TemporarilyApproved
  | NotTemporarilyApproved
  | DatedBeforePreviousStep
