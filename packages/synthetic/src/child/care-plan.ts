import { chosenShares } from '../chosen-shares.ts'
import type { Weighted } from '../random.ts'
import { type Child, give, nextReference } from './child.ts'
import { handOff } from './handoffs.ts'
import { requestService } from './requests.ts'

/** How long plans go on, in days, with how many of a hundred; a stock of 1,202 plans (Bridgend, 2023) needs long ones. */
const durations: readonly Weighted<readonly [least: number, most: number]>[] = [
  [[60, 120], 30],
  [[121, 240], 30],
  [[241, 420], 25],
  [[421, 700], 15],
]

const reviewDays = 91

const lateDays = 25

/** Agrees a plan of care and support, reviews it and ends it, no earlier than `notBefore`; returns the last day. */
export const carePlan = (
  child: Child,
  {
    reference,
    assessment,
    completedOn,
  }: { readonly reference: string; readonly assessment: string; readonly completedOn: number },
  notBefore: number,
): number => {
  const { random, calendar } = child
  const plan = nextReference(child, 'P')
  const agreedOn = calendar.workingDayFrom(completedOn + random.between(0, 10))
  const [least, most] = random.weighted(durations)
  const planned = Math.max(agreedOn + random.between(least, most), notBefore + 1)
  const endedOn = calendar.workingDayFrom(planned)
  const kind = { plan, referral: reference, kind: 'care-and-support', assessment }
  give(child, agreedOn, 'AgreeCareAndSupportPlan', kind)
  stepUp(child, agreedOn)
  handOff(child, agreedOn, 'locality', 'needs-changed')
  requestService(child, agreedOn, endedOn)
  review(child, plan, agreedOn, endedOn)
  give(child, endedOn, 'EndCareAndSupportPlan', { plan, reason: 'needs-met' })
  stepDown(child, endedOn)
  return endedOn
}

const review = (child: Child, plan: string, agreedOn: number, endedOn: number): void => {
  const { random, calendar } = child
  const held = (after: number): number =>
    calendar.workingDayFrom(
      after +
        (random.chance(chosenShares.reviewOnTime) ? random.between(70, 85) : reviewDays + lateDays),
    )
  for (let day = held(agreedOn); day < endedOn && day < calendar.days; day = held(day)) {
    const nextReviewOn = calendar.dateOf(day + reviewDays)
    const said = { plan, review: nextReference(child, 'K'), outcome: 'continue', nextReviewOn }
    give(child, day, 'HoldPlanReview', said)
  }
}

const stepUp = (child: Child, day: number): void => {
  const { level, manager } = child
  if (level === 'care-and-support') return
  child.level = 'care-and-support'
  give(child, day, 'AgreeStepUp', { from: level, to: 'care-and-support' }, manager)
}

const stepDown = (child: Child, day: number): void => {
  const { random, manager, worker } = child
  if (!random.chance(0.6)) return
  child.level = 'early-help'
  const step = { from: 'care-and-support', to: 'early-help', proposedBy: worker.id }
  give(child, day, 'AgreeStepDown', step, manager)
}
