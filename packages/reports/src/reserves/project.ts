import {
  BudgetApproved,
  BudgetLinesDrafted,
  ContributedToReserve,
  DrawdownAgreed,
  DrawdownApproved,
  DrawdownPosted,
  DrawdownRequested,
  DrawdownReversed,
  DrawdownVoided,
  GiftReturned,
  MoneyReceivedIntoReserve,
  ReserveEstablished,
  ReserveFundingReceived,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  TransferredBetweenReserves,
} from '@coflyfr/budget/events'
import type { Placed, Projection } from '@coflyfr/core'
import type { ReservesEvent } from './events.ts'
import {
  foldApproved,
  foldPosted,
  foldRequested,
  foldReversed,
  foldVoided,
} from './fold-drawdown.ts'
import {
  foldContributed,
  foldEstablished,
  foldMinute,
  foldReleased,
  foldRepurposed,
  foldRestated,
  foldTransferred,
} from './fold-reserve.ts'
import { receive, returnGift } from './gifts.ts'
import { foldApprovedBudget, foldDrafted } from './net-budget.ts'
import type { ReservesState } from './state.ts'

const evolve = (state: ReservesState, event: Placed<ReservesEvent>): ReservesState => {
  switch (event.type) {
    case 'BudgetLinesDrafted':
      foldDrafted(state.budgets, event)
      return state
    case 'BudgetApproved':
      foldApprovedBudget(state.budgets, event)
      return state
    case 'ReserveEstablished':
      return foldEstablished(foldMinute(state, event), event)
    case 'ContributedToReserve':
      return foldContributed(foldMinute(state, event), event)
    case 'ReserveReleased':
      return foldReleased(foldMinute(state, event), event)
    case 'ReserveRepurposed':
      return foldRepurposed(foldMinute(state, event), event)
    case 'TransferredBetweenReserves':
      return foldTransferred(foldMinute(state, event), event)
    case 'ReserveRestated':
      return foldRestated(foldMinute(state, event), event)
    case 'DrawdownRequested':
      return foldRequested(state, event)
    case 'DrawdownAgreed':
      return foldMinute(state, event)
    case 'DrawdownApproved':
      return foldApproved(foldMinute(state, event), event)
    case 'DrawdownPosted':
      return foldPosted(state, event)
    case 'DrawdownVoided':
      return foldVoided(state, event)
    case 'DrawdownReversed':
      return foldReversed(state, event)
    case 'ReserveFundingReceived':
    case 'MoneyReceivedIntoReserve':
      return receive(state, event)
    case 'GiftReturned':
      return returnGift(state, event)
  }
}

/** Folds every movement of every reserve; a gift moves money, its receipt does not. */
export const reservesProjection: Projection<ReservesState, ReservesEvent> = {
  name: 'reserves',
  version: 4,
  types: [
    BudgetLinesDrafted.type,
    BudgetApproved.type,
    ReserveEstablished.type,
    ContributedToReserve.type,
    ReserveReleased.type,
    ReserveRepurposed.type,
    TransferredBetweenReserves.type,
    ReserveRestated.type,
    DrawdownRequested.type,
    DrawdownAgreed.type,
    DrawdownApproved.type,
    DrawdownPosted.type,
    DrawdownVoided.type,
    DrawdownReversed.type,
    ReserveFundingReceived.type,
    MoneyReceivedIntoReserve.type,
    GiftReturned.type,
  ],
  initialState: () => ({
    reserves: new Map(),
    gifts: new Map(),
    budgets: { approved: new Map(), drafted: new Map() },
  }),
  evolve,
}
