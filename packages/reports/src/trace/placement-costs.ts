import type { CommitmentCarried, CommitmentRaised } from '@coflyfr/budget/events'
import { type EventOf, type Placed, type PlainDate, streamIdOf } from '@coflyfr/core'
import { type Pence, penceOfPounds } from '@coflyfr/money'
import {
  type CaseFactVoided,
  type HistoryFacts,
  heedHistory,
  type LookedAfterEvent,
  type PlacementCostAgreed,
} from '@coflyfr/outcomes/events'
import type { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'

/** The weekly cost that was agreed for a placement, from a day. */
export interface AgreedCost {
  /** An episode of the placement. */
  readonly episode: string
  /** The order that pays it, by `commitmentLinkKey`; null if there is none. */
  readonly commitment: string | null
  readonly weeklyCost: Pence
  readonly from: PlainDate
  /** Its position in the log: of two agreed for one day, the later one counts. */
  readonly position: number
}

/** What one case says about its placements, by revision, so that a voided fact can be removed. */
export interface CasePlacements {
  readonly history: HistoryFacts
  readonly costs: Map<number, AgreedCost>
}

/** The placements of every case, which keys are one child, and the head of each order. */
export interface PlacementCosts {
  readonly byCase: Map<string, CasePlacements>
  readonly mergedInto: Map<string, string>
  readonly headByCommitment: Map<
    string,
    { readonly costCentre: string; readonly subjective: string }
  >
}

/** The events about the costs of placements, their start and end, and keys that are one child. */
export type PlacementCostEvent =
  | EventOf<typeof PlacementCostAgreed>
  | Exclude<LookedAfterEvent, { readonly type: 'YearStartConfirmed' }>
  | EventOf<typeof CaseFactVoided>
  | EventOf<typeof SubjectKeyMerged>
  | EventOf<typeof SubjectKeyUnmerged>

/** The key of an order as the cost of a placement names it, with the id of its service. */
const commitmentLinkKey = (link: {
  readonly financialYear: string
  readonly service: string
  readonly reference: string
}): string => `${link.financialYear}/${link.service}/${link.reference}`

const placementsOf = ({ byCase }: PlacementCosts, pseudonym: string): CasePlacements => {
  const known = byCase.get(pseudonym) ?? { history: new Map(), costs: new Map() }
  byCase.set(pseudonym, known)
  return known
}

/**
 * Folds one event. What was paid is worked out when a report is made, so that facts corrected, voided or merged later
 * are counted right.
 */
export const foldPlacementCost = (
  state: PlacementCosts,
  event: Placed<PlacementCostEvent>,
): void => {
  switch (event.type) {
    case 'SubjectKeyMerged':
      state.mergedInto.set(event.data.subject, event.data.into)
      return
    case 'SubjectKeyUnmerged':
      state.mergedInto.delete(event.data.subject)
      return
    case 'PlacementCostAgreed': {
      const { episode, weeklyCost, commitment } = event.data
      placementsOf(state, event.data.case).costs.set(event.revision, {
        episode,
        commitment: commitment === null ? null : commitmentLinkKey(commitment),
        weeklyCost: penceOfPounds(weeklyCost),
        from: event.effectiveOn,
        position: event.position,
      })
      return
    }
    case 'CaseFactVoided':
      placementsOf(state, event.data.case).costs.delete(event.data.revision)
      heedHistory(placementsOf(state, event.data.case).history, event)
      return
    default:
      heedHistory(placementsOf(state, event.data.case).history, event)
  }
}

/**
 * Folds the head that an order is paid from, under the id of its service; a carried order continues in the next year.
 */
export const foldOrder = (
  { headByCommitment }: PlacementCosts,
  event: EventOf<typeof CommitmentRaised> | EventOf<typeof CommitmentCarried>,
): void => {
  const { costCentre, subjective, service, reference } = event.data
  const financialYear =
    event.type === 'CommitmentCarried' ? event.data.toYear : event.data.financialYear
  const key = commitmentLinkKey({ financialYear, service: streamIdOf(service), reference })
  headByCommitment.set(key, { costCentre, subjective })
}
