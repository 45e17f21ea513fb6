import type { PlainDate } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { refuseUnknownReserve } from '../reserve/rules.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { UnknownReserve } from '../shared/refusals.ts'
import type { DrawdownExpired, DrawdownNotPending, UnknownDrawdown } from './refusals.ts'
import { isExpired, isPendingDrawdown, type PendingDrawdown } from './state.ts'

/** The drawdown of a reference while it is pending; or the refusal that says why it is not there. */
export const findPendingDrawdown = (
  state: ReserveAccount,
  { reserve, reference }: { readonly reserve: string; readonly reference: string },
): Either<UnknownReserve | UnknownDrawdown | DrawdownNotPending, PendingDrawdown> => {
  const unknown = refuseUnknownReserve(state, reserve)
  if (unknown !== null) return left(unknown)
  const drawdown = entryOf(state.drawdowns, reference)
  if (drawdown === undefined) return left({ tag: 'UnknownDrawdown', reserve, reference })
  return isPendingDrawdown(drawdown)
    ? right(drawdown)
    : left({ tag: 'DrawdownNotPending', reference, state: drawdown.status })
}

/** Nothing more is done with a drawdown whose last day is past. The date of the command counts, not a clock. */
export const refuseExpired = (
  drawdown: PendingDrawdown,
  effectiveOn: PlainDate,
): DrawdownExpired | null => {
  const { reference, expiresOn } = drawdown
  return expiresOn !== null && isExpired(drawdown, effectiveOn)
    ? { tag: 'DrawdownExpired', reference, expiresOn, effectiveOn }
    : null
}
