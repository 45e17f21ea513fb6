import {
  DrawdownApproved,
  DrawdownPosted,
  DrawdownRequested,
  DrawdownReversed,
  DrawdownVoided,
  MoneyReceivedIntoReserve,
  ReserveFundingReceived,
} from '@coflyfr/budget/events'
import { addDays } from '@coflyfr/core'
import { type Desk, type Drawdown, headOf, minute, pounds, type Try } from './desk.ts'
import { accountOf, answer, reserveOf } from './reserve-tries.ts'

const route = { rule: 'x', steps: [], reportTo: [] }

/** More often a late one than an early one. */
const pickOf = ({ drawdowns }: Desk, pick: number): Drawdown | undefined =>
  drawdowns.at(-1 - (pick % Math.max(1, drawdowns.length)))

const drawnOf = (
  desk: Desk,
  { reserve, reference }: Pick<Drawdown, 'reserve' | 'reference'>,
  amount: bigint,
) => ({
  reserve,
  reference,
  amount: pounds(amount),
  financialYear: desk.year,
  to: headOf(0),
})

/** Requests a drawdown, without expiry or until a date. */
export const request = (desk: Desk, { pick, amount, days, flag }: Try): void => {
  const asked = { reserve: reserveOf(pick), reference: `D${desk.number}` }
  desk.drawdowns.push({ ...asked, left: amount, drawn: 0n, isApproved: false })
  const said = {
    ...drawnOf(desk, asked, amount),
    purpose: 'p0',
    reason: 'x',
    expiresOn: flag ? addDays(desk.day, days) : null,
    contentHash: 'x',
    route,
  }
  desk.write(accountOf(asked.reserve), DrawdownRequested.of(desk.day, said))
}

/** Approves a requested one. */
export const approve = (desk: Desk, { pick }: Try): void => {
  const found = pickOf(desk, pick)
  if (found === undefined || found.isApproved) return
  found.isApproved = true
  const { reserve, reference } = found
  const by = 'section-151-officer'
  const step = { by, decidedOn: desk.day, contentHash: 'x', ...minute, route } as const
  desk.write(accountOf(reserve), DrawdownApproved.of(desk.day, { reserve, reference, ...step }))
}

/** Posts a part of an approved one. */
export const post = (desk: Desk, { pick, amount, flag: final }: Try): void => {
  const found = pickOf(desk, pick)
  if (!found?.isApproved || found.left === 0n) return
  const part = amount < found.left ? amount : found.left
  const released = final ? found.left - part : 0n
  found.left -= part + released
  found.drawn += part
  const said = drawnOf(desk, found, part)
  const more = { released: pounds(released), final, reason: null }
  const posted = DrawdownPosted.of(desk.day, { ...said, ...more })
  const gift = desk.write(accountOf(found.reserve), posted)
  const received = ReserveFundingReceived.of(desk.day, { gift, ...said })
  const { reserve, reference, to: head } = said
  const returned = { kind: 'drawdown', reserve, reference, head, amount: said.amount } as const
  answer(desk, gift, [desk.budget, received], returned)
}

/** Releases what is left of one. */
export const voidRest = (desk: Desk, { pick }: Try): void => {
  const found = pickOf(desk, pick)
  if (found === undefined || found.left === 0n) return
  const { reserve, reference, left } = found
  found.left = 0n
  const voided = { reserve, reference, amount: pounds(left), reason: null }
  desk.write(accountOf(reserve), DrawdownVoided.of(desk.day, voided))
}

/** Reverses all that was drawn; the reserve may not have received it yet. */
export const reverse = (desk: Desk, { pick, flag: isReceived }: Try): void => {
  const found = pickOf(desk, pick)
  if (found === undefined || found.drawn === 0n) return
  const said = drawnOf(desk, found, found.drawn)
  found.drawn = 0n
  const reversed = DrawdownReversed.of(desk.day, { ...said, reason: null })
  const gift = desk.write(desk.budget, reversed)
  const { reserve, reference, amount } = said
  const receipt = { gift, kind: 'reversed-drawdown', reserve, reference, amount } as const
  if (isReceived) desk.write(accountOf(reserve), MoneyReceivedIntoReserve.of(desk.day, receipt))
}
