import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { nextReviewLater } from '../../plan/rules.ts'
import type { CaseCommandOf } from '../commands.ts'
import { type CaseDecision, type DecidersOf, given, record } from '../decision.ts'
import { endComplete, endsAfterStart } from '../ends.ts'
import type { OpenCase } from '../open-case.ts'
import { acceptedReferral } from '../referral/accepted.ts'
import { beforeClosure } from '../referral/rules.ts'
import type { CaseRefusal } from '../refusals.ts'
import type { carePlanCommands } from './commands.ts'
import { CareAndSupportPlanAgreed, CareAndSupportPlanEnded, PlanReviewHeld } from './events.ts'
import {
  followsAssessment,
  notBeforeReferral,
  notRegistered,
  onePlan,
  planGoesOn,
  planOpen,
} from './rules.ts'
import type { CarePlan } from './state.ts'

/** Decisions about care and support plans; refusals in the order of `CarePlanRefusal`. */
export const carePlanDeciders: DecidersOf<typeof carePlanCommands> = {
  AgreeCareAndSupportPlan: (command, open) => {
    const { data, effectiveOn } = command
    const { referral } = data
    return given(
      acceptedReferral(open.referrals, referral),
      { tag: 'NoSuchReferral', referral },
      ({ startedOn }) =>
        record(
          knownAssessment(open, data.assessment) ??
            noDuplicate('plan', [...open.plans.keys()], [data.plan]) ??
            notBeforeReferral(data.plan, effectiveOn, startedOn) ??
            refusePlan(command, open),
          CareAndSupportPlanAgreed.of(effectiveOn, {
            assessment: null,
            reviewDueOn: null,
            endedOn: null,
            endReason: null,
            ...data,
          }),
        ),
    )
  },
  HoldPlanReview: ({ data, effectiveOn }, open) =>
    ofPlan(open, data.plan, (plan) =>
      record(
        planGoesOn(data.plan, plan, effectiveOn) ??
          noDuplicate('review', plan.reviews, [data.review]) ??
          datedInOrder(effectiveOn, plan.startedOn) ??
          nextReviewLater(effectiveOn, data.nextReviewOn),
        PlanReviewHeld.of(effectiveOn, { nextReviewOn: null, ...data }),
      ),
    ),
  EndCareAndSupportPlan: ({ data, effectiveOn }, open) =>
    ofPlan(open, data.plan, (plan) =>
      record(
        planOpen(data.plan, plan) ??
          datedInOrder(effectiveOn, plan.startedOn) ??
          beforeClosure(open.referrals, plan.referral, effectiveOn),
        CareAndSupportPlanEnded.of(effectiveOn, data),
      ),
    ),
}

const ofPlan = (
  { plans }: OpenCase,
  plan: string,
  decide: (plan: CarePlan) => CaseDecision,
): CaseDecision => given(plans.get(plan), { tag: 'NoSuchCarePlan', plan }, decide)

const knownAssessment = (
  { assessments }: OpenCase,
  assessment: string | undefined,
): CaseRefusal | null =>
  assessment === undefined || assessments.has(assessment)
    ? null
    : { tag: 'NoSuchAssessment', assessment }

/** What a plan has to fit: its assessment, its own end, its referral's closure, other plans, the register. */
const refusePlan = (
  { data, effectiveOn }: CaseCommandOf<'AgreeCareAndSupportPlan'>,
  { assessments, plans, protection, referrals }: OpenCase,
): CaseRefusal | null => {
  const { plan, kind, referral, endedOn } = data
  const spell = { startedOn: effectiveOn, endedOn: endedOn ?? null }
  return (
    followsAssessment(assessments, data.assessment, effectiveOn) ??
    endComplete(plan, endedOn, data.endReason) ??
    endsAfterStart(plan, effectiveOn, endedOn) ??
    beforeClosure(referrals, referral, effectiveOn, endedOn) ??
    onePlan(plans, plan, spell) ??
    notRegistered(protection.registrations, plan, { ...spell, kind })
  )
}
