import type { CommitmentRaised } from '@coflyfr/budget/events'
import type { EventOf, Placed, PlainDate } from '@coflyfr/core'
import { type Pence, penceOfPounds } from '@coflyfr/money'
import type {
  EpisodeEnded,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  PlacementCostAgreed,
  PlacementStarted,
} from '@coflyfr/outcomes/events'

/** What a placement costs a week, from a day until it ends or costs something else. */
export interface PlacementCost {
  readonly case: string
  /** The order that carries it, as `commitmentLinkKey` names it; null where none does. */
  readonly commitment: string | null
  readonly weeklyCost: Pence
  readonly from: PlainDate
  /** The first day on which it is paid no more; null while it is open. */
  until: PlainDate | null
}

/** The costs of placements by case, the ends that were known when a placement began, and the head of each order. */
export interface PlacementCosts {
  readonly byCase: Map<string, PlacementCost[]>
  readonly endByCase: Map<string, PlainDate>
  readonly headByCommitment: Map<
    string,
    { readonly costCentre: string; readonly subjective: string }
  >
}

/** The events that say what a placement costs, and until when. */
export type PlacementCostEvent =
  | EventOf<typeof PlacementCostAgreed>
  | EventOf<typeof LookedAfterPeriodStarted>
  | EventOf<typeof PlacementStarted>
  | EventOf<typeof EpisodeEnded>
  | EventOf<typeof LookedAfterPeriodEnded>

/** Names an order as a placement's cost does: with the id of its service. */
const commitmentLinkKey = (link: {
  readonly financialYear: string
  readonly service: string
  readonly reference: string
}): string => `${link.financialYear}/${link.service}/${link.reference}`

const isOpenOn = ({ from, until }: PlacementCost, day: PlainDate): boolean =>
  from <= day && (until === null || until > day)

const endCosts = (costs: readonly PlacementCost[], day: PlainDate): void => {
  for (const cost of costs) if (isOpenOn(cost, day)) cost.until = day
}

/** Folds what placements cost: another placement or another cost ends the one before it. */
export const foldPlacementCost = (
  { byCase, endByCase }: PlacementCosts,
  event: Placed<PlacementCostEvent>,
): void => {
  const { effectiveOn } = event
  const costs = byCase.get(event.data.case) ?? []
  endCosts(costs, effectiveOn)
  switch (event.type) {
    case 'PlacementCostAgreed': {
      const { weeklyCost, commitment } = event.data
      const end = endByCase.get(event.data.case)
      costs.push({
        case: event.data.case,
        commitment: commitment === null ? null : commitmentLinkKey(commitment),
        weeklyCost: penceOfPounds(weeklyCost),
        from: effectiveOn,
        until: end !== undefined && end > effectiveOn ? end : null,
      })
      byCase.set(event.data.case, costs)
      return
    }
    case 'LookedAfterPeriodStarted':
    case 'PlacementStarted':
      if (event.data.endedOn === null) endByCase.delete(event.data.case)
      else endByCase.set(event.data.case, event.data.endedOn)
      return
    case 'EpisodeEnded':
    case 'LookedAfterPeriodEnded':
      return
  }
}

/** Folds which head an order is paid from, under the id of its service. */
export const foldOrder = (
  { headByCommitment }: PlacementCosts,
  { data }: EventOf<typeof CommitmentRaised>,
  serviceId: string,
): void => {
  const { costCentre, subjective } = data
  headByCommitment.set(commitmentLinkKey({ ...data, service: serviceId }), {
    costCentre,
    subjective,
  })
}
