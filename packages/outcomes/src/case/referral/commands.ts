import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import { NeedCode } from '../codes/child-codes.ts'
import {
  ClosureReasonCode,
  ReferralKind,
  ReferralSourceCode,
  RejectionReason,
  ReopeningReason,
} from '../codes/referral-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const referralCommands = {
  /** Accepts a referral, or a report of a child at risk. A late record may say how it was closed. */
  AcceptReferral: exactObject(
    'AcceptReferral',
    { case: CasePseudonym, referral: IdText, kind: ReferralKind, source: ReferralSourceCode },
    {
      contact: IdText,
      need: NeedCode,
      closedOn: PlainDateText,
      closureReason: ClosureReasonCode,
      closureProposedBy: IdText,
    },
  ),
  /** Records that no further action is taken on a referral. */
  RejectReferral: exactObject(
    'RejectReferral',
    {
      case: CasePseudonym,
      referral: IdText,
      kind: ReferralKind,
      source: ReferralSourceCode,
      reason: RejectionReason,
    },
    { contact: IdText, need: NeedCode },
  ),
  /** Reopens a closed referral. */
  ReopenReferral: exactObject('ReopenReferral', {
    case: CasePseudonym,
    referral: IdText,
    reason: ReopeningReason,
  }),
  /** Closes a referral and all work under it; a worker proposes, a team manager gives the command. */
  CloseCase: exactObject('CloseCase', {
    case: CasePseudonym,
    referral: IdText,
    reason: ClosureReasonCode,
    proposedBy: IdText,
  }),
} as const
