import type { GiftReturned } from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed } from '@coflyfr/core'
import type { HeadAmount } from './state.ts'

/**
 * The places of the events by which reserves and budgets exchanged money that may come back: the revisions by stream and by the
 * year whose budget it was, in the order of the stream. A council gives tens of thousands, and what comes back says by itself
 * what it was, but not of which year.
 */
export type Gifts = Map<string, Map<FinancialYear, number[]>>

/** Keeps the place of a giving event. */
export const noteGift = (
  gifts: Gifts,
  { stream, revision }: Pick<Placed, 'stream' | 'revision'>,
  year: FinancialYear,
): void => {
  let ofStream = gifts.get(stream)
  if (ofStream === undefined) {
    ofStream = new Map()
    gifts.set(stream, ofStream)
  }
  const revisions = ofStream.get(year)
  if (revisions === undefined) ofStream.set(year, [revision])
  else revisions.push(revision)
}

/** What a reserve and a head of a year's budget exchange. */
export interface Exchange {
  readonly year: FinancialYear
  readonly leg: HeadAmount
  /** 1 where the head receives it, -1 where the head gives it. */
  readonly sign: 1n | -1n
}

/** What a gift that comes back moves; null where the gift itself is not counted, and where no budget was at either end. */
export const movedBack = (
  gifts: Gifts,
  { gift, kind, head, amount }: EventOf<typeof GiftReturned>['data'],
): Exchange | null => {
  if (head === null) return null
  const { costCentre, subjective } = head
  const sign = kind === 'drawdown' ? -1n : 1n
  // It is one of the last that were given.
  for (const [year, revisions] of gifts.get(gift.stream) ?? [])
    if (revisions.lastIndexOf(gift.revision) !== -1)
      return { year, leg: { costCentre, subjective, amount }, sign }
  return null
}
