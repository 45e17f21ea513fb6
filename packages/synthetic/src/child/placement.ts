import { financialYearOf, lastDayOf } from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import { placementsHead } from '../council/heads.ts'
import { type Child, give, headOfService, nextReference } from './child.ts'

/** A placement that was begun. */
export interface Placed {
  readonly episode: string
}

interface Placing {
  readonly command: 'StartLookedAfterPeriod' | 'StartPlacement'
  readonly period: string
  readonly need: string
  readonly legalStatus: string
  readonly from: number
  readonly to: number
}

interface PlacementKind {
  readonly placementType: string
  readonly provider: string
  /** Least and most pounds a week; chosen, at the level of such placements in 2022. */
  readonly weekly: readonly [least: number, most: number]
}

/** Where children are placed, with how many of a hundred. */
const kinds: readonly (readonly [PlacementKind, number])[] = [
  [{ placementType: 'U4', provider: 'PR1', weekly: [380, 620] }, 33],
  [{ placementType: 'U1', provider: 'PR1', weekly: [180, 320] }, 22],
  [{ placementType: 'U4', provider: 'PR4', weekly: [820, 1_250] }, 21],
  [{ placementType: 'P1', provider: 'PR0', weekly: [0, 0] }, 12],
  [{ placementType: 'K2', provider: 'PR4', weekly: [3_900, 7_200] }, 8],
  [{ placementType: 'H5', provider: 'PR4', weekly: [900, 2_400] }, 4],
]

const locations = [
  ['in-authority', 70],
  ['elsewhere-in-wales', 25],
  ['outside-wales', 5],
] as const

/** Begins a placement, agrees its weekly cost and commits it, each financial year anew. */
export const place = (child: Child, placing: Placing): Placed => {
  const { random } = child
  const { command, period, need, legalStatus, from } = placing
  const { placementType, provider, weekly } = random.weighted(kinds)
  const episode = nextReference(child, 'H')
  const where = { placementType, provider, location: random.weighted(locations) }
  const about = { period, episode, legalStatus, need, ...where }
  if (command === 'StartLookedAfterPeriod') {
    give(child, from, command, { ...about, proposedBy: child.worker.id }, headOfService)
  } else {
    const moves = { reason: 'P', endsPrevious: true, previousPlaceChange: 'LAREQ' }
    give(child, from, command, { ...about, ...moves }, headOfService)
  }
  const [least, most] = weekly
  const pounds = random.between(least, most)
  if (pounds > 0) commit(child, { episode, pounds, from: placing.from, to: placing.to })
  return { episode }
}

interface Costing {
  readonly episode: string
  readonly pounds: number
  readonly from: number
  readonly to: number
}

/** The commitment of each year ends with the placement or with the year; the next year commits the rest. */
const commit = (child: Child, { episode, pounds, from, to }: Costing): void => {
  const { calendar, random } = child
  for (let day = from; day <= to && day < calendar.days; ) {
    const financialYear = financialYearOf(calendar.dateOf(day))
    const yearEndsOn = calendar.dayOf(lastDayOf(financialYear))
    // Not the pseudonym: whoever reads the budget is to see no case.
    const reference = `PL-${random.hex(12)}`
    const { service, serviceId, ...head } = placementsHead
    const key = { financialYear, service, reference }
    const amount = weeksCost(pounds, yearEndsOn - day + 1)
    giveMoney(child, day, 'RaiseCommitment', { ...key, ...head, amount })
    const weeklyCost = weeksCost(pounds, 7)
    const link = { financialYear, service: serviceId, reference }
    const agreed = { episode, weeklyCost, proposedBy: child.worker.id, commitment: link }
    give(child, day, 'AgreePlacementCost', agreed, headOfService)
    const isOver = to <= yearEndsOn
    const reason = isOver ? 'The placement ended' : 'Committed anew for the next year'
    giveMoney(child, isOver ? to : yearEndsOn, 'CloseCommitment', { ...key, reason })
    day = yearEndsOn + 1
  }
}

/** So many days at a weekly price, to whole pence. */
const weeksCost = (pounds: number, days: number): string =>
  formatPounds(pence((BigInt(pounds) * 100n * BigInt(days)) / 7n))

const giveMoney = (
  child: Child,
  day: number,
  command: string,
  data: { readonly [field: string]: string },
): void => {
  child.entries.push({ day, command, actor: headOfService, data })
}
