/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  PlainDateText,
} from '@coflyfr/core'
import { nullable } from '../../codec/nullable.ts'
import { NeedCode } from '../codes/child-codes.ts'
import {
  ClosureReasonCode,
  ReferralKind,
  ReferralSourceCode,
  RejectionReason,
  ReopeningReason,
} from '../codes/referral-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/**
 * A referral was accepted. `reReferralOf` names a referral that was closed in the twelve months before; an end, where
 * one is given, was known when this was recorded.
 */
export const ReferralAccepted = defineEvent({
  type: 'ReferralAccepted',
  data: exactObject('ReferralAccepted', {
    case: CasePseudonym,
    referral: IdText,
    kind: ReferralKind,
    source: ReferralSourceCode,
    contact: nullable(IdText),
    need: nullable(NeedCode),
    closedOn: nullable(PlainDateText),
    closureReason: nullable(ClosureReasonCode),
    closureProposedBy: nullable(IdText),
    reReferralOf: nullable(IdText),
  }),
})

/** No further action is taken on a referral. */
export const ReferralRejected = defineEvent({
  type: 'ReferralRejected',
  data: exactObject('ReferralRejected', {
    case: CasePseudonym,
    referral: IdText,
    kind: ReferralKind,
    source: ReferralSourceCode,
    reason: RejectionReason,
    contact: nullable(IdText),
    need: nullable(NeedCode),
  }),
})

/** A closed referral is open again, from its original beginning. */
export const ReferralReopened = defineEvent({
  type: 'ReferralReopened',
  data: exactObject('ReferralReopened', {
    case: CasePseudonym,
    referral: IdText,
    reason: ReopeningReason,
  }),
})

/** A referral was closed; `proposedBy` is the worker who proposed it. */
export const CaseClosed = defineEvent({
  type: 'CaseClosed',
  data: exactObject('CaseClosed', {
    case: CasePseudonym,
    referral: IdText,
    reason: ClosureReasonCode,
    proposedBy: IdText,
  }),
})

/** Every event of this kind of document. */
export type ReferralEvent =
  | EventOf<typeof ReferralAccepted>
  | EventOf<typeof ReferralRejected>
  | EventOf<typeof ReferralReopened>
  | EventOf<typeof CaseClosed>

/** Their codecs by type. */
export const referralEvents: EventCatalogue = eventCatalogue(
  ReferralAccepted,
  ReferralRejected,
  ReferralReopened,
  CaseClosed,
)
