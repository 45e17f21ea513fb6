import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import { CarePlanKind, PlanEndReason, PlanReviewOutcome } from '../codes/assessment-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const carePlanCommands = {
  /** Agrees a plan under a referral; a late record may say how it ended. */
  AgreeCareAndSupportPlan: exactObject(
    'AgreeCareAndSupportPlan',
    { case: CasePseudonym, plan: IdText, referral: IdText, kind: CarePlanKind },
    {
      assessment: IdText,
      reviewDueOn: PlainDateText,
      endedOn: PlainDateText,
      endReason: PlanEndReason,
    },
  ),
  /** Records the review of a plan. */
  HoldPlanReview: exactObject(
    'HoldPlanReview',
    { case: CasePseudonym, plan: IdText, review: IdText, outcome: PlanReviewOutcome },
    { nextReviewOn: PlainDateText },
  ),
  /** Ends a plan, because the needs are met or for another reason. */
  EndCareAndSupportPlan: exactObject('EndCareAndSupportPlan', {
    case: CasePseudonym,
    plan: IdText,
    reason: PlanEndReason,
  }),
} as const
