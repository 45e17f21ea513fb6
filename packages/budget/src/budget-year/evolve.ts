import {
  type ContextSource,
  contextSource,
  type EventOf,
  eventCatalogue,
  type FinancialYear,
  type Recorded,
  streamName,
} from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import { BudgetApproved, BudgetLinesDrafted } from '../approval/events.ts'
import { evolveApproval, evolveDraft } from '../approval/state.ts'
import { DrawdownReversed } from '../drawdown/events.ts'
import { SpecificGrantReceived } from '../grant/events.ts'
import { GiftReturned, ReserveFundingReceived } from '../receipt/events.ts'
import { evolveGifts } from '../receipt/gifts.ts'
import { ContributedToReserve } from '../reserve/events.ts'
import { legOfWire } from '../shared/leg.ts'
import { entryOf, withEntry } from '../shared/persistent-map.ts'
import { SupplementaryEstimateApproved } from '../supplementary-estimate/events.ts'
import { evolveEstimate } from '../supplementary-estimate/state.ts'
import { evolveCarried, evolveForwarded } from '../virement/carry/state.ts'
import {
  VirementAgreed,
  VirementAmended,
  VirementApproved,
  VirementCarried,
  type VirementEvent,
  VirementForwarded,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementReversed,
  VirementWithdrawn,
} from '../virement/events.ts'
import {
  evolveAgreed,
  evolveAmended,
  evolveApproved,
  evolveEnded,
  evolvePosted,
  evolveProposed,
  evolveReversed,
} from '../virement/state.ts'
import { CarriedForward, CarryForwardReceived, type YearEndEvent } from '../year-end/events.ts'
import { evolveCarriedForward, evolveCarryReceived } from '../year-end/state.ts'
import { moveBudget, takenFrom } from './balances.ts'
import { referenceKey } from './reference-key.ts'
import { evolveDrawdownReversed, evolveFundingReceived, giveBack } from './reserve-funding.ts'
import { type BudgetYear, initialBudgetYear } from './state.ts'

/** Every event of the stream `budget-<year>`. */
export type BudgetYearEvent =
  | BudgetLinesDrafted
  | BudgetApproved
  | EventOf<typeof SpecificGrantReceived>
  | SupplementaryEstimateApproved
  | VirementEvent
  | EventOf<typeof ContributedToReserve>
  | EventOf<typeof DrawdownReversed>
  | EventOf<typeof ReserveFundingReceived>
  | EventOf<typeof GiftReturned>
  | YearEndEvent

const everyEvent = [
  BudgetLinesDrafted,
  BudgetApproved,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  VirementProposed,
  VirementAmended,
  VirementAgreed,
  VirementApproved,
  VirementRejected,
  VirementPosted,
  VirementWithdrawn,
  VirementReversed,
  VirementForwarded,
  VirementCarried,
  ContributedToReserve,
  DrawdownReversed,
  ReserveFundingReceived,
  GiftReturned,
  CarriedForward,
  CarryForwardReceived,
] as const

/** The codecs of the events of the stream `budget-<year>`. */
export const budgetYearEvents = eventCatalogue(...everyEvent)

const evolveGrant = (
  state: BudgetYear,
  { data: { reference, legs } }: Recorded<EventOf<typeof SpecificGrantReceived>>,
): BudgetYear => ({
  ...state,
  references: withEntry(state.references, referenceKey('grant', reference), true as const),
  balances: moveBudget(state.balances, legs.map(legOfWire)),
})

const evolveContribution = (
  state: BudgetYear,
  event: Recorded<EventOf<typeof ContributedToReserve>>,
): BudgetYear => {
  const { from, reference, amount } = event.data
  if (from === null) return state
  return {
    ...state,
    references: withEntry(state.references, referenceKey('contribution', reference), true as const),
    balances: moveBudget(state.balances, [takenFrom(from, penceOfPounds(amount))]),
    gifts: evolveGifts(state.gifts, event),
  }
}

const evolveReturned = (
  state: BudgetYear,
  event: Recorded<EventOf<typeof GiftReturned>>,
): BudgetYear => {
  const gift = entryOf(state.gifts, event.data.gift.eventId)
  const back = gift === undefined ? state : giveBack(state, gift, event.effectiveOn)
  return { ...back, gifts: evolveGifts(state.gifts, event) }
}

/** Folds one event of the stream `budget-<year>`. */
export const evolveBudgetYear = (
  state: BudgetYear,
  event: Recorded<BudgetYearEvent>,
): BudgetYear => {
  switch (event.type) {
    case 'BudgetLinesDrafted':
      return evolveDraft(state, event)
    case 'BudgetApproved':
      return evolveApproval(state, event)
    case 'SpecificGrantReceived':
      return evolveGrant(state, event)
    case 'SupplementaryEstimateApproved':
      return evolveEstimate(state, event)
    case 'VirementProposed':
      return evolveProposed(state, event)
    case 'VirementAmended':
      return evolveAmended(state, event)
    case 'VirementAgreed':
      return evolveAgreed(state, event)
    case 'VirementApproved':
      return evolveApproved(state, event)
    case 'VirementRejected':
    case 'VirementWithdrawn':
      return evolveEnded(state, event)
    case 'VirementPosted':
      return evolvePosted(state, event)
    case 'VirementReversed':
      return evolveReversed(state, event)
    case 'VirementForwarded':
      return evolveForwarded(state, event)
    case 'VirementCarried':
      return evolveCarried(state, event)
    case 'ContributedToReserve':
      return evolveContribution(state, event)
    case 'DrawdownReversed':
      return evolveDrawdownReversed(state, event)
    case 'ReserveFundingReceived':
      return evolveFundingReceived(state, event)
    case 'GiftReturned':
      return evolveReturned(state, event)
    case 'CarriedForward':
      return evolveCarriedForward(state, event)
    case 'CarryForwardReceived':
      return evolveCarryReceived(state, event)
  }
}

/** The whole year, for figures that are shown and decide nothing. */
export const budgetYearSource = (financialYear: FinancialYear): ContextSource<BudgetYear> =>
  contextSource<BudgetYear, BudgetYearEvent>({
    name: 'budget-year-told',
    stream: streamName('budget', financialYear),
    events: everyEvent,
    initialState: initialBudgetYear,
    evolve: evolveBudgetYear,
  })
