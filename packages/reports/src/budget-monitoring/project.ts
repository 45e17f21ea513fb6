import {
  BudgetApproved,
  BudgetLinesDrafted,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  GiftReturned,
  SpecificGrantReceived,
  VirementAmended,
  VirementCarried,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementWithdrawn,
} from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed, Projection } from '@coflyfr/core'
import { giftKey } from '../gift-key.ts'
import { openLines, post, setPending, yearBudget } from './post.ts'
import type { AmountColumn, BudgetMonitoringState, Gift, HeadAmount } from './state.ts'

/** The events that move or pend budget. */
export type BudgetMonitoringEvent =
  | EventOf<typeof BudgetLinesDrafted>
  | EventOf<typeof BudgetApproved>
  | EventOf<typeof SpecificGrantReceived>
  | EventOf<typeof VirementProposed>
  | EventOf<typeof VirementAmended>
  | EventOf<typeof VirementRejected>
  | EventOf<typeof VirementWithdrawn>
  | EventOf<typeof VirementPosted>
  | EventOf<typeof VirementCarried>
  | EventOf<typeof DrawdownPosted>
  | EventOf<typeof DrawdownReversed>
  | EventOf<typeof ContributedToReserve>
  | EventOf<typeof GiftReturned>

type State = BudgetMonitoringState
type Placing = Pick<Placed, 'stream' | 'revision'>

const draft = (state: State, { data }: EventOf<typeof BudgetLinesDrafted>): State => {
  yearBudget(state, data.financialYear).drafted.set(data.part, data.lines)
  return state
}

const approveBudget = (state: State, { data }: EventOf<typeof BudgetApproved>): State => {
  const year = yearBudget(state, data.financialYear)
  const drafted = [...year.drafted].sort(([a], [b]) => a - b).flatMap(([, lines]) => lines)
  openLines(year, data.fromDraft ? drafted : data.lines)
  year.drafted.clear()
  return state
}

const postVirement = (state: State, { data }: EventOf<typeof VirementPosted>): State => {
  const year = yearBudget(state, data.financialYear)
  setPending(year, data.reference, [])
  post(year, data.kind === 'technical' ? 'technicalAdjustments' : 'virements', data.legs)
  return state
}

type Legs = { readonly financialYear: FinancialYear; readonly legs: readonly HeadAmount[] }

const postLegs = (state: State, column: AmountColumn, { financialYear, legs }: Legs): State => {
  post(yearBudget(state, financialYear), column, legs)
  return state
}

type Pending = { readonly financialYear: FinancialYear; readonly reference: string }

const pend = (
  state: State,
  { financialYear, reference }: Pending,
  legs: readonly HeadAmount[],
): State => {
  setPending(yearBudget(state, financialYear), reference, legs)
  return state
}

/** Reserve and budget exchange money in one event of the giver; it is kept here in case the receiver sends it back. */
const give = (state: State, event: Placing, gift: Gift): State => {
  state.gifts.set(giftKey(event), gift)
  post(yearBudget(state, gift.financialYear), 'reserveFunding', [gift], gift.direction)
  return state
}

const contribute = (state: State, event: EventOf<typeof ContributedToReserve> & Placing): State => {
  const { from, amount } = event.data
  return from === null ? state : give(state, event, { ...from, amount, direction: -1n })
}

const returnGift = (state: State, { data }: EventOf<typeof GiftReturned>): State => {
  const gift = state.gifts.get(giftKey(data.gift))
  if (gift === undefined) return state
  const { financialYear, direction } = gift
  const returned = { ...gift, amount: data.amount }
  post(yearBudget(state, financialYear), 'reserveFunding', [returned], direction === 1n ? -1n : 1n)
  return state
}

const evolve = (state: State, event: Placed<BudgetMonitoringEvent>): State => {
  switch (event.type) {
    case 'BudgetLinesDrafted':
      return draft(state, event)
    case 'BudgetApproved':
      return approveBudget(state, event)
    case 'SpecificGrantReceived':
      return postLegs(state, 'grants', event.data)
    case 'VirementProposed':
    case 'VirementAmended':
      return pend(state, event.data, event.data.legs)
    case 'VirementRejected':
    case 'VirementWithdrawn':
      return pend(state, event.data, [])
    case 'VirementPosted':
      return postVirement(state, event)
    case 'VirementCarried':
      return postLegs(state, 'virements', event.data)
    case 'DrawdownPosted':
      return give(state, event, { ...event.data, ...event.data.to, direction: 1n })
    case 'DrawdownReversed':
      return give(state, event, { ...event.data, ...event.data.to, direction: -1n })
    case 'ContributedToReserve':
      return contribute(state, event)
    case 'GiftReturned':
      return returnGift(state, event)
  }
}

/** Folds every movement of budget into the lines of each year; a receipt is not counted, the gift is. */
export const budgetMonitoringProjection: Projection<BudgetMonitoringState, BudgetMonitoringEvent> =
  {
    name: 'budget-monitoring',
    version: 1,
    types: [
      BudgetLinesDrafted.type,
      BudgetApproved.type,
      SpecificGrantReceived.type,
      VirementProposed.type,
      VirementAmended.type,
      VirementRejected.type,
      VirementWithdrawn.type,
      VirementPosted.type,
      VirementCarried.type,
      DrawdownPosted.type,
      DrawdownReversed.type,
      ContributedToReserve.type,
      GiftReturned.type,
    ],
    initialState: () => ({ years: new Map(), gifts: new Map() }),
    evolve,
  }
