import { withEntry } from '@coflyfr/core'
import type * as t from 'io-ts'
import type { CarePlanKind } from '../codes/assessment-codes.ts'
import type { Spell } from '../spell.ts'
import type { CarePlanEvent } from './events.ts'

/** A care and support plan from the day it was agreed to its end. */
export interface CarePlan extends Spell {
  readonly referral: string
  readonly kind: t.TypeOf<typeof CarePlanKind>
  readonly reviews: readonly string[]
}

/** The care and support plans of a case by reference. */
export type CarePlans = ReadonlyMap<string, CarePlan>

/** Folds one event about a plan. */
export const evolveCarePlans = (
  plans: CarePlans,
  { type, data, effectiveOn }: CarePlanEvent,
): CarePlans => {
  const known = plans.get(data.plan)
  switch (type) {
    case 'CareAndSupportPlanAgreed': {
      const { plan, referral, kind, endedOn } = data
      return withEntry(plans, plan, {
        referral,
        kind,
        startedOn: effectiveOn,
        endedOn,
        reviews: [],
      })
    }
    case 'PlanReviewHeld':
      return known === undefined
        ? plans
        : withEntry(plans, data.plan, { ...known, reviews: [...known.reviews, data.review] })
    case 'CareAndSupportPlanEnded':
      return known === undefined
        ? plans
        : withEntry(plans, data.plan, { ...known, endedOn: effectiveOn })
  }
}
