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

/** What a placement was agreed to cost a week, from a day. */
export interface AgreedCost {
  /** An episode of the placement. */
  readonly episode: string
  /** The order that carries it, as `commitmentLinkKey` names it; null where none does. */
  readonly commitment: string | null
  readonly weeklyCost: Pence
  readonly from: PlainDate
  /** In the log: of two agreed for one day the later one holds. */
  readonly position: number
}

/** What one case says of its placements, by revision, so that what is voided is gone. */
export interface CasePlacements {
  readonly history: HistoryFacts
  readonly costs: Map<number, AgreedCost>
}

/** The placements of every case, who is one child, and the head of each order. */
export interface PlacementCosts {
  readonly byCase: Map<string, CasePlacements>
  readonly mergedInto: Map<string, string>
  readonly headByCommitment: Map<
    string,
    { readonly costCentre: string; readonly subjective: string }
  >
}

/** The events that say what a placement costs, where it began and ended, and of whom. */
export type PlacementCostEvent =
  | EventOf<typeof PlacementCostAgreed>
  | Exclude<LookedAfterEvent, { readonly type: 'YearStartConfirmed' }>
  | EventOf<typeof CaseFactVoided>
  | EventOf<typeof SubjectKeyMerged>
  | EventOf<typeof SubjectKeyUnmerged>

/** Names an order as a placement's cost does: with the id of its service. */
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

/** Folds one event. What is paid is found when a report is made, whatever was corrected, voided or merged by then. */
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

/** Folds which head an order is paid from, under the id of its service; one that is carried goes on in the next year. */
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
