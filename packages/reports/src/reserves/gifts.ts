import type {
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  GiftReturned,
  MoneyReceivedIntoReserve,
  ReserveFundingReceived,
  TransferredBetweenReserves,
} from '@coflyfr/budget/events'
import type { EventOf, Placed } from '@coflyfr/core'
import { negatePence, pence, penceOfPounds } from '@coflyfr/money'
import { giftKey } from '../gift-key.ts'
import { move, reserveOf } from './move.ts'
import type { Gift, MovementColumn, ReservesState } from './state.ts'

type Giving =
  | EventOf<typeof ContributedToReserve>
  | EventOf<typeof DrawdownPosted>
  | EventOf<typeof DrawdownReversed>
  | EventOf<typeof TransferredBetweenReserves>

/** Keeps a gift until it is received or comes back. Only the gift moves money here, not its receipt. */
export const give = (
  state: ReservesState,
  event: Placed<Giving>,
  kind: Gift['kind'],
  toReserve: string | null = null,
): void => {
  const { reserve, reference, amount } = event.data
  const on = event.effectiveOn
  const gift = { on, kind, reserve, reference, toReserve, amount: penceOfPounds(amount) }
  state.gifts.set(giftKey(event), gift)
}

/** Removes a gift that was received. */
export const receive = (
  state: ReservesState,
  { data }: EventOf<typeof ReserveFundingReceived> | EventOf<typeof MoneyReceivedIntoReserve>,
): ReservesState => {
  state.gifts.delete(giftKey(data.gift))
  return state
}

/** Reverses a gift on the day on which it came back, in the columns that it had moved. */
export const returnGift = (
  state: ReservesState,
  { data, effectiveOn }: EventOf<typeof GiftReturned>,
): ReservesState => {
  const amount = penceOfPounds(data.amount)
  const to = state.gifts.get(giftKey(data.gift))?.toReserve ?? null
  state.gifts.delete(giftKey(data.gift))
  const { column, sign } = undoing(data.kind)
  move(reserveOf(state, data.reserve), column, effectiveOn, pence(sign * amount))
  if (to !== null) move(reserveOf(state, to), column, effectiveOn, negatePence(amount))
  return state
}

/** How the return of a gift changes the reserve that its event names. */
const undoing = (
  kind: Gift['kind'],
): { readonly column: MovementColumn; readonly sign: 1n | -1n } => {
  switch (kind) {
    case 'drawdown':
      return { column: 'drawdowns', sign: 1n }
    case 'reversed-drawdown':
      return { column: 'drawdowns', sign: -1n }
    case 'contribution':
      return { column: 'additions', sign: -1n }
    case 'transfer':
      return { column: 'transfers', sign: 1n }
  }
}
