import {
  ContributedToReserve,
  GiftReturned,
  MoneyReceivedIntoReserve,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  TransferredBetweenReserves,
} from '@coflyfr/budget/events'
import { type DomainEvent, firstDayOf, type StreamName, streamName } from '@coflyfr/core'
import { type Desk, type Gift, headOf, minute, pounds, start, type Try } from './desk.ts'

/** The two reserves of every drawn log. */
export const reserves = ['r1', 'r2'] as const

/** The stream of a reserve. */
export const accountOf = (reserve: string): StreamName => streamName('reserve', reserve)

/** One of the two. */
export const reserveOf = (pick: number): string => reserves[pick % reserves.length] ?? 'r1'

/** What a process would do: receive the gift. Sometimes nobody does, and sometimes it is returned. */
export const answer = (
  desk: Desk,
  gift: Gift,
  receipt: readonly [StreamName, DomainEvent<string, unknown>],
  returned: Omit<Parameters<typeof GiftReturned.of>[1], 'gift' | 'reason'>,
): void => {
  if (desk.number % 5 > 1) desk.write(...receipt)
  else if (desk.number % 5 === 0)
    desk.write(gift.stream, GiftReturned.of(desk.day, { ...returned, gift, reason: 'x' }))
}

const movement = ({ number }: Desk, { pick, amount }: Try) => ({
  reserve: reserveOf(pick),
  reference: `M${number}`,
  amount: pounds(amount),
  reason: 'x',
  ...minute,
})

/** Sets money aside, from a head or from outside. */
export const contribute = (desk: Desk, drawn: Try): void => {
  const moved = movement(desk, drawn)
  const { reserve, reference, amount } = moved
  const head = headOf(drawn.pick)
  const from = drawn.flag ? { financialYear: desk.year, ...head } : null
  const stream = drawn.flag ? desk.budget : accountOf(reserve)
  const gift = desk.write(stream, ContributedToReserve.of(desk.day, { ...moved, from }))
  if (!drawn.flag) return
  const said = { kind: 'contribution', reserve, reference, amount } as const
  const received = MoneyReceivedIntoReserve.of(desk.day, { gift, ...said })
  answer(desk, gift, [accountOf(reserve), received], { ...said, head })
}

/** Gives money back to general use. */
export const release = (desk: Desk, drawn: Try): void => {
  const moved = movement(desk, drawn)
  desk.write(accountOf(moved.reserve), ReserveReleased.of(desk.day, moved))
}

/** Moves money between the two; the date of a movement may be in the past. */
export const transfer = (desk: Desk, drawn: Try): void => {
  const moved = movement(desk, drawn)
  const { reserve, reference, amount } = moved
  const toReserve = reserve === 'r1' ? 'r2' : 'r1'
  const on = drawn.flag ? start : desk.day
  const given = TransferredBetweenReserves.of(on, { ...moved, toReserve })
  const gift = desk.write(accountOf(reserve), given)
  const said = { kind: 'transfer', reference, amount } as const
  const received = MoneyReceivedIntoReserve.of(on, { gift, ...said, reserve: toReserve })
  answer(desk, gift, [accountOf(toReserve), received], { ...said, reserve, head: null })
}

/** Makes the year open with a different balance from the last closing, by a signed amount. */
export const restate = (desk: Desk, { pick, amount, flag }: Try): void => {
  const reserve = reserveOf(pick)
  const restated = { reserve, reference: `M${desk.number}`, financialYear: desk.year, reason: 'x' }
  const signed = pounds(flag ? amount : -amount)
  const event = ReserveRestated.of(firstDayOf(desk.year), {
    ...restated,
    amount: signed,
    ...minute,
  })
  desk.write(accountOf(reserve), event)
}

/** Changes a purpose, now or with a past date. */
export const repurpose = (desk: Desk, { pick, amount, flag }: Try): void => {
  const reserve = reserveOf(pick)
  const purposes = { purpose: `p${desk.number}`, purposeBefore: 'p0' }
  const said = { reserve, ...purposes, amount: pounds(amount), reason: 'x', ...minute }
  desk.write(accountOf(reserve), ReserveRepurposed.of(flag ? start : desk.day, said))
}
