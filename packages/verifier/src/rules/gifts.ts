import type { Head, Told } from '../event.ts'
import type { Giver } from './state/giver.ts'

/** Money that an event gave to another stream. */
export interface Given {
  readonly kind: string
  readonly reserve: string
  /** The reserve that receives a transfer. */
  readonly toReserve: string | null
  readonly reference: string
  readonly head: Head | null
  readonly amount: string
}

const kinds: Readonly<Record<string, string>> = {
  DrawdownPosted: 'drawdown',
  ContributedToReserve: 'contribution',
  TransferredBetweenReserves: 'transfer',
  DrawdownReversed: 'reversed-drawdown',
}

const headIn = (type: string, { from, to }: Told): Head | null => {
  const head =
    type === 'ContributedToReserve' ? from : type === 'TransferredBetweenReserves' ? null : to
  return head === null ? null : { costCentre: head.costCentre, subjective: head.subjective }
}

/** What an event gave, or undefined if it gave nothing. */
export const givenBy = ({ type, data }: Giver): Given | undefined => {
  const kind = kinds[type]
  if (kind === undefined || (type === 'ContributedToReserve' && data.from === null))
    return undefined
  return {
    kind,
    reserve: data.reserve,
    toReserve: type === 'TransferredBetweenReserves' ? data.toReserve : null,
    reference: data.reference,
    head: headIn(type, data),
    amount: data.amount,
  }
}

/** The stream that receives what an event gave: that of a reserve, or of a year's budget. */
export const receiverOf = ({ kind, reserve, toReserve }: Given, { data }: Giver): string =>
  kind === 'drawdown' ? `budget-${data.financialYear}` : `reserve-${toReserve ?? reserve}`
