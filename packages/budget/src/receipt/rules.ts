import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { entryOf } from '../shared/persistent-map.ts'
import type { GiftWire } from '../shared/wire.ts'
import type { Gift, Gifts } from './gifts.ts'
import type { Receipts } from './receipts.ts'
import type { GiftAlreadyReceived, GiftAlreadyReturned, UnknownGift } from './refusals.ts'

/** The gift that a receipt claims, where the giver's stream says the same and has not taken it back. */
export const refuseReceipt = (
  gifts: Gifts,
  receipts: Receipts,
  { eventId }: Pick<GiftWire, 'eventId'>,
  isClaimed: (gift: Gift) => boolean,
): UnknownGift | GiftAlreadyReturned | GiftAlreadyReceived | null => {
  const gift = entryOf(gifts, eventId)
  if (gift === undefined || !isClaimed(gift)) return { tag: 'UnknownGift', eventId }
  return refuseSettled(gift, receipts, eventId)
}

const refuseSettled = (
  gift: Gift,
  receipts: Receipts,
  eventId: string,
): GiftAlreadyReturned | GiftAlreadyReceived | null => {
  if (gift.returned) return { tag: 'GiftAlreadyReturned', eventId }
  return entryOf(receipts, eventId) === undefined ? null : { tag: 'GiftAlreadyReceived', eventId }
}

/** A gift that may go back: given by this stream to that one, not returned, and not received there. */
export const returnableGift = (
  gifts: Gifts,
  receipts: Receipts,
  { eventId, to }: { readonly eventId: string; readonly to: string },
): Either<UnknownGift | GiftAlreadyReturned | GiftAlreadyReceived, Gift> => {
  const gift = entryOf(gifts, eventId)
  if (gift === undefined || gift.to !== to) return left({ tag: 'UnknownGift', eventId })
  const settled = refuseSettled(gift, receipts, eventId)
  return settled === null ? right(gift) : left(settled)
}
