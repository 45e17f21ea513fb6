import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'

/** No placement of the child begins with that episode. An episode that only changes the legal status begins none. */
export interface NoSuchPlacement {
  readonly tag: 'NoSuchPlacement'
  readonly episode: string
}

/** The carers already have a temporary approval. */
export interface TemporarilyApproved {
  readonly tag: 'TemporarilyApproved'
  readonly episode: string
}

/** The carers have no temporary approval. */
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
