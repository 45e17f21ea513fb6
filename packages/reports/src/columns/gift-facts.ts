import type {
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  GiftReturned,
} from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed, PlainDate } from '@coflyfr/core'
import type { HeadAmount } from '../budget-monitoring/state.ts'
import type { Fact } from './fact.ts'
import type { MoneyEvent } from './money-event.ts'
import { dayInPeriod, legOf, skeletonOf } from './skeleton-of.ts'

type Gift = EventOf<typeof DrawdownPosted | typeof DrawdownReversed | typeof ContributedToReserve>

/** Money that a budget receives from a reserve or gives to one. */
const exchanged = (
  source: string,
  type: 'DrawdownPosted' | 'DrawdownReversed',
  { financialYear, ...head }: HeadAmount & { readonly financialYear: FinancialYear },
  on: PlainDate,
): Fact => {
  const effectiveOn = dayInPeriod(financialYear, on)
  const legs = [legOf(head)]
  return {
    skeleton: skeletonOf({ source, type, financialYear, effectiveOn }),
    from: on,
    document: null,
    legs,
  }
}

const headOfGift = ({ type, data }: Gift) => {
  if (type !== 'ContributedToReserve') {
    const direction = type === 'DrawdownPosted' ? 1 : -1
    return {
      ...data.to,
      financialYear: data.financialYear,
      amount: data.amount,
      direction,
    } as const
  }
  return data.from === null ? null : ({ ...data.from, amount: data.amount, direction: -1 } as const)
}

/** What a gift between a reserve and a budget adds to the budget. */
export const given = (event: Gift): readonly Fact[] => {
  const gift = headOfGift(event)
  if (gift === null) return []
  const type = gift.direction === 1 ? 'DrawdownPosted' : 'DrawdownReversed'
  return [exchanged(event.type, type, gift, event.effectiveOn)]
}

const isGift = (event: Placed<MoneyEvent>): event is Placed<Gift> =>
  event.type === 'DrawdownPosted' ||
  event.type === 'DrawdownReversed' ||
  event.type === 'ContributedToReserve'

/** What a returned gift adds to the budget; it counts only from the day on which the gift counts too. */
export const returned = (
  { type: source, data, effectiveOn, position }: Placed<EventOf<typeof GiftReturned>>,
  gift: Placed<MoneyEvent> | null,
): readonly Fact[] => {
  if (gift === null || gift.position > position || !isGift(gift)) return []
  const head = headOfGift(gift)
  if (head === null) return []
  const type = head.direction === 1 ? 'DrawdownReversed' : 'DrawdownPosted'
  const fact = exchanged(source, type, { ...head, amount: data.amount }, effectiveOn)
  return [gift.effectiveOn > effectiveOn ? { ...fact, from: gift.effectiveOn } : fact]
}
