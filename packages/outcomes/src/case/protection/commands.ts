import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'
import { Count } from '../../codec/count.ts'
import {
  AbuseCategoryCode,
  DeregistrationReason,
  DiscussionForm,
  DiscussionOutcome,
  EnquiryOutcome,
  InitialConferenceDecision,
  ReviewConferenceDecision,
} from '../codes/protection-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const protectionCommands = {
  /** Holds a strategy discussion under a referral. */
  HoldStrategyDiscussion: exactObject('HoldStrategyDiscussion', {
    case: CasePseudonym,
    discussion: IdText,
    referral: IdText,
    form: DiscussionForm,
    outcome: DiscussionOutcome,
  }),
  /** Starts an enquiry under section 47 on which a strategy discussion decided; a late record may say how it ended. */
  StartEnquiry: exactObject(
    'StartEnquiry',
    { case: CasePseudonym, enquiry: IdText, referral: IdText, discussion: IdText },
    { concludedOn: PlainDateText, outcome: EnquiryOutcome },
  ),
  /** Concludes an enquiry under section 47. */
  ConcludeEnquiry: exactObject('ConcludeEnquiry', {
    case: CasePseudonym,
    enquiry: IdText,
    outcome: EnquiryOutcome,
  }),
  /** Holds an initial child protection conference. */
  HoldInitialConference: exactObject(
    'HoldInitialConference',
    {
      case: CasePseudonym,
      conference: IdText,
      referral: IdText,
      chair: IdText,
      decision: InitialConferenceDecision,
    },
    { enquiry: IdText },
  ),
  /** Records that the outline protection plan of a conference was sent to those who need it. */
  CirculateOutlinePlan: exactObject('CirculateOutlinePlan', {
    case: CasePseudonym,
    conference: IdText,
  }),
  /**
   * Puts a child on the child protection register, as the conference decided and signed by its chair; a late record may
   * say how it ended.
   */
  RegisterChild: exactObject(
    'RegisterChild',
    {
      case: CasePseudonym,
      registration: IdText,
      conference: IdText,
      categories: t.readonlyArray(AbuseCategoryCode),
      signedBy: IdText,
    },
    { previousRegistrations: Count, endedOn: PlainDateText, endReason: DeregistrationReason },
  ),
  /** Changes the categories under which a child is registered. */
  ChangeAbuseCategories: exactObject('ChangeAbuseCategories', {
    case: CasePseudonym,
    registration: IdText,
    categories: t.readonlyArray(AbuseCategoryCode),
  }),
  /** Records that a core group met. */
  HoldCoreGroup: exactObject('HoldCoreGroup', {
    case: CasePseudonym,
    registration: IdText,
    meeting: IdText,
  }),
  /** Holds a review conference. */
  HoldReviewConference: exactObject('HoldReviewConference', {
    case: CasePseudonym,
    registration: IdText,
    conference: IdText,
    chair: IdText,
    decision: ReviewConferenceDecision,
  }),
  /** Takes a child off the register. */
  DeregisterChild: exactObject(
    'DeregisterChild',
    { case: CasePseudonym, registration: IdText, reason: DeregistrationReason },
    { conference: IdText },
  ),
} as const
