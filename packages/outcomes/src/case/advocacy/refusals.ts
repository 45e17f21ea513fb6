import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { NotLookedAfterThen } from '../care/refusals.ts'

/** The case has no offer with that reference. */
export interface NoSuchOffer {
  readonly tag: 'NoSuchOffer'
  readonly offer: string
}

/** The advocate is offered before the child is entitled to one. */
export interface OfferedBeforeEntitled {
  readonly tag: 'OfferedBeforeEntitled'
  readonly offeredOn: PlainDate
  readonly entitledOn: PlainDate
}

/** The child has already taken up the offer. */
export interface AdvocacyIsTakenUp {
  readonly tag: 'AdvocacyIsTakenUp'
  readonly offer: string
}

/** The child has already declined the offer. */
export interface AdvocacyIsDeclined {
  readonly tag: 'AdvocacyIsDeclined'
  readonly offer: string
}

/** Why a command about an advocate is refused, in order of precedence. */
export type AdvocacyRefusal =
  | NoSuchOffer
  | DuplicateReference<'offer'>
  | OfferedBeforeEntitled
  | NotLookedAfterThen
  | AdvocacyIsTakenUp
  | AdvocacyIsDeclined
  | DatedBeforePreviousStep
