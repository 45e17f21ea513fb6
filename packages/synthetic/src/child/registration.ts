import { chosenShares } from '../chosen-shares.ts'
import { type Child, give, nextReference } from './child.ts'

const categories = [
  ['EMO', 42],
  ['NEG', 38],
  ['PHY', 13],
  ['SAB', 7],
] as const

/** How likely the first, second and each later review takes the child off the register; nine months in the mean. */
const endsAtReview = [0.3, 0.65, 0.8] as const

const reviewsMax = 5

interface Registering {
  readonly reached: string
  readonly chair: string
  readonly heldOn: number
}

/** From the registration to the review that ends it, with core groups and visits between; returns the last day. */
export const registration = (child: Child, { reached, chair, heldOn }: Registering): number => {
  const { random, calendar } = child
  const name = nextReference(child, 'G')
  const signed = { registration: name, conference: reached, signedBy: chair }
  give(child, heldOn, 'RegisterChild', { ...signed, categories: [random.weighted(categories)] })
  const working = random.chance(chosenShares.outlinePlanOnTime)
    ? random.between(1, 5)
    : random.between(6, 10)
  const sentOn = calendar.addWorkingDays(heldOn, working)
  give(child, sentOn, 'CirculateOutlinePlan', { conference: reached })
  const endedOn = reviews(child, name, { chair, heldOn })
  coreGroups(child, name, { from: heldOn, to: endedOn })
  visits(child, { from: heldOn, to: endedOn })
  return endedOn
}

const reviews = (
  child: Child,
  name: string,
  { chair, heldOn }: { readonly chair: string; readonly heldOn: number },
): number => {
  const { random, calendar } = child
  let day = heldOn
  for (let number = 0; number < reviewsMax; number += 1) {
    const late = random.chance(chosenShares.reviewOnTime) ? 0 : random.between(10, 25)
    const days = number === 0 ? random.between(72, 87) : random.between(155, 178)
    day = calendar.workingDayFrom(day + days + late)
    const ends = number === reviewsMax - 1 || random.chance(endsAtReview[Math.min(number, 2)] ?? 1)
    const conference = nextReference(child, 'F')
    const decision = ends ? 'deregister' : 'continue'
    const held = { registration: name, conference, chair, decision }
    give(child, day, 'HoldReviewConference', held)
    if (!ends) continue
    give(child, day, 'DeregisterChild', { registration: name, reason: 'risk-reduced', conference })
    break
  }
  return day
}

interface Between {
  readonly from: number
  readonly to: number
}

const coreGroups = (child: Child, name: string, { from, to }: Between): void => {
  const { random, calendar } = child
  const isFirstOnTime = random.chance(chosenShares.coreGroupOnTime)
  const working = isFirstOnTime ? random.between(5, 10) : random.between(11, 16)
  let day = calendar.addWorkingDays(from, working)
  while (day < to && day < calendar.days) {
    const meeting = nextReference(child, 'M')
    give(child, day, 'HoldCoreGroup', { registration: name, meeting })
    const onTime = random.chance(chosenShares.coreGroupOnTime)
    const next = onTime ? random.between(26, 38) : random.between(44, 60)
    day = calendar.workingDayFrom(day + next)
  }
}

const visits = (child: Child, { from, to }: Between): void => {
  const { random, calendar } = child
  let day = calendar.workingDayFrom(from + random.between(2, 10))
  while (day < to && day < calendar.days) {
    visit(child, day, 'child-protection')
    day = calendar.workingDayFrom(day + random.between(18, 32))
  }
}

/** Visits the child; nearly always it is seen. */
export const visit = (
  child: Child,
  day: number,
  purpose: 'child-protection' | 'looked-after',
): void => {
  const { random } = child
  const childSeen = random.chance(0.97)
  const seenAlone = childSeen && random.chance(0.8)
  give(child, day, 'MakeVisit', { visit: nextReference(child, 'V'), purpose, childSeen, seenAlone })
}
