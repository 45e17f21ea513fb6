import type { NoSuchBody, NoSuchMeeting, SameBody } from '../body/refusals.ts'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'

/** The item was put before this meeting already. */
export interface ItemExists {
  readonly tag: 'ItemExists'
  readonly meeting: string
  readonly item: string
}

/** No such item was put before this meeting. */
export interface NoSuchItem {
  readonly tag: 'NoSuchItem'
  readonly meeting: string
  readonly item: string
}

/** Another decision of the body has this reference: one reference, one resolution. */
export interface ReferenceTaken {
  readonly tag: 'ReferenceTaken'
  readonly reference: string
}

/** Why an item, a decision or a noting is refused, in order of precedence. */
export type DecisionRefusal =
  | NoSuchBody
  | NoSuchMeeting
  | ItemExists
  | NoSuchItem
  | ReferenceTaken
  | SameBody
  | DatedBeforePreviousStep
