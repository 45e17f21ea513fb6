import type { PlainDate } from '@coflyfr/core'
import type { Assessments } from '../assessment/state.ts'
import { overlap, type Spell } from '../spell.ts'
import type {
  AssessmentNotComplete,
  CarePlanHasEnded,
  CarePlanStillOpen,
  CarePlansOverlap,
  PlanBeforeReferral,
  PlanWhileRegistered,
} from './refusals.ts'
import type { CarePlan, CarePlans } from './state.ts'

/** A plan begins on the day of its referral or later (4015). */
export const notBeforeReferral = (
  plan: string,
  startsOn: PlainDate,
  referredOn: PlainDate,
): PlanBeforeReferral | null =>
  startsOn < referredOn
    ? { tag: 'PlanBeforeReferral', code: '4015', plan, startsOn, referredOn }
    : null

/** The assessment that a plan names was complete when the plan was agreed. */
export const followsAssessment = (
  assessments: Assessments,
  assessment: string | undefined,
  startsOn: PlainDate,
): AssessmentNotComplete | null => {
  if (assessment === undefined) return null
  const completedOn = assessments.get(assessment)?.endedOn ?? null
  return completedOn === null || completedOn > startsOn
    ? { tag: 'AssessmentNotComplete', assessment, completedOn }
    : null
}

/** One plan at a time (4004, 4014). */
export const onePlan = (
  plans: CarePlans,
  plan: string,
  spell: Spell,
): CarePlanStillOpen | CarePlansOverlap | null => {
  for (const [other, one] of plans) {
    if (!overlap(one, spell)) continue
    return one.endedOn === null && spell.endedOn === null
      ? { tag: 'CarePlanStillOpen', code: '4004', plan, open: other }
      : { tag: 'CarePlansOverlap', code: '4014', plan, other }
  }
  return null
}

/** No plan for a child in need runs while the child is registered (4001). */
export const notRegistered = (
  registrations: ReadonlyMap<string, Spell>,
  plan: string,
  one: Spell & Pick<CarePlan, 'kind'>,
): PlanWhileRegistered | null => {
  if (one.kind !== 'child-in-need') return null
  for (const [registration, spell] of registrations) {
    if (overlap(one, spell)) {
      return { tag: 'PlanWhileRegistered', code: '4001', plan, registration }
    }
  }
  return null
}

/** Whatever happens to a plan happens on or before the day on which it ended. */
export const planGoesOn = (
  plan: string,
  { endedOn }: CarePlan,
  on: PlainDate,
): CarePlanHasEnded | null =>
  endedOn === null || endedOn >= on ? null : { tag: 'CarePlanHasEnded', plan, endedOn }

/** A plan ends once. */
export const planOpen = (plan: string, { endedOn }: CarePlan): CarePlanHasEnded | null =>
  endedOn === null ? null : { tag: 'CarePlanHasEnded', plan, endedOn }
