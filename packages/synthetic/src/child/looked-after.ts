import { chosenShares } from '../chosen-shares.ts'
import type { Weighted } from '../random.ts'
import { type Child, give, headOfService, nextReference } from './child.ts'
import { handOff } from './handoffs.ts'
import { type Placed, place } from './placement.ts'
import { visit } from './registration.ts'

/** For how many days children are looked after, with how many of a hundred. */
const durations: readonly Weighted<readonly [least: number, most: number]>[] = [
  [[20, 90], 22],
  [[91, 365], 23],
  [[366, 900], 30],
  [[901, 2_000], 25],
]

const legalStatuses = [
  ['V2', 40],
  ['C1', 45],
  ['C2', 15],
] as const

const endings = [
  ['E4A', 48],
  ['E4B', 12],
  ['E45', 16],
  ['E11', 12],
  ['E41', 6],
  ['E8', 6],
] as const

/**
 * A period of being looked after; returns its last day, or 0 for a child too near eighteen. Turning eighteen ends it.
 */
export const lookedAfter = (child: Child, need: string, day: number): number => {
  const { random, calendar } = child
  const startedOn = calendar.workingDayFrom(day)
  const [least, most] = random.weighted(durations)
  const isAdult = startedOn + least >= child.eighteenOn
  if (isAdult) return 0
  const endedOn = Math.min(startedOn + random.between(least, most), child.eighteenOn)
  const period = nextReference(child, 'L')
  const legalStatus = random.weighted(legalStatuses)
  const stay = { period, need, legalStatus, from: startedOn, to: endedOn }
  handOff(child, startedOn, 'looked-after', 'needs-changed')
  const last = placements(child, stay)
  plans(child, stay)
  reviews(child, stay)
  visits(child, stay)
  health(child, stay)
  const reasonCeased = endedOn === child.eighteenOn ? 'E17' : random.weighted(endings)
  const end = { period, episode: last.episode, reasonCeased }
  give(child, endedOn, 'EndLookedAfterPeriod', end, headOfService)
  return endedOn
}

/** A period of being looked after. */
interface Stay {
  readonly period: string
  readonly need: string
  readonly legalStatus: string
  readonly from: number
  readonly to: number
}

/** The first placement and, for a third of children, another one later; for interim orders a full one. */
const placements = (child: Child, stay: Stay): Placed => {
  const { random } = child
  const { from, to } = stay
  const isMoved = to - from > 120 && random.chance(0.4)
  const movesOn = isMoved ? from + random.between(30, to - from - 60) : to
  const first = place(child, { ...stay, command: 'StartLookedAfterPeriod', to: movesOn })
  if (!isMoved) return first
  return place(child, { ...stay, command: 'StartPlacement', from: movesOn })
}

const plans = (child: Child, { period, from, to }: Stay): void => {
  const { random, calendar, eighteenOn } = child
  const plan = nextReference(child, 'P')
  const working = random.chance(0.88) ? random.between(0, 10) : random.between(11, 20)
  const agreedOn = calendar.addWorkingDays(from, working)
  if (agreedOn < to) give(child, agreedOn, 'AgreeLookedAfterPlan', { period, plan })
  const sixteenOn = eighteenOn - 731
  const dueOn = Math.max(from + 60, sixteenOn)
  const pathwayOn = calendar.workingDayFrom(dueOn + random.between(-40, 25))
  if (pathwayOn <= from || pathwayOn >= to || child.references.has('Y')) return
  give(child, pathwayOn, 'AgreePathwayPlan', { plan: nextReference(child, 'Y') })
}

const reviews = (child: Child, { period, from, to }: Stay): void => {
  const { random, calendar } = child
  const onTime = (): boolean => random.chance(chosenShares.reviewOnTime)
  let day = calendar.addWorkingDays(
    from,
    onTime() ? random.between(14, 20) : random.between(21, 30),
  )
  for (let days = 80; day < to && day < calendar.days; days = 168) {
    const review = nextReference(child, 'Q')
    const participation = random.pick(['PN1', 'PN1', 'PN2', 'PN5', 'PN7'])
    const officer = { reviewingOfficer: `reviewing-officer-${random.between(1, 6)}` }
    give(child, day, 'HoldLookedAfterReview', { period, review, participation, ...officer })
    day = calendar.workingDayFrom(day + days + (onTime() ? random.between(-6, 8) : 30))
  }
}

const visits = (child: Child, { from, to }: Stay): void => {
  const { random, calendar } = child
  let day = calendar.workingDayFrom(from + random.between(2, 5))
  while (day < to && day < calendar.days) {
    visit(child, day, 'looked-after')
    const onTime = random.chance(chosenShares.visitOnTime)
    day = calendar.workingDayFrom(day + (onTime ? random.between(33, 39) : random.between(44, 60)))
  }
}

const health = (child: Child, { from, to }: Stay): void => {
  const { random, calendar } = child
  const doctor = calendar.addWorkingDays(from, random.between(2, 12))
  const dentist = calendar.workingDayFrom(from + random.between(20, 110))
  const kinds = [
    ['doctor-registered', doctor],
    ['dentist-seen', dentist],
  ] as const
  for (const [kind, on] of kinds) {
    if (on < to) give(child, on, 'RecordHealthContact', { kind })
  }
}
