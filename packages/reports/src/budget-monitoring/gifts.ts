import type { GiftReturned } from '@coflyfr/budget/events'
import type { EventOf, FinancialYear, Placed } from '@coflyfr/core'
import type { HeadAmount } from './state.ts'

/**
 * Where to find the events in which a reserve and a budget exchanged money that may come back: their revisions by
 * stream and by the year of the budget, in the order of the stream. A council has tens of thousands of them, so only
 * revisions are kept: the event of the return says everything else again.
 */
export type Gifts = Map<string, Map<FinancialYear, number[]>>

/** Remembers the place of an event that gave money. */
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

/** An amount that passes between a reserve and a head of a year's budget. */
export interface Exchange {
  readonly year: FinancialYear
  readonly leg: HeadAmount
  /** 1 if the head receives it, -1 if the head gives it. */
  readonly sign: 1n | -1n
}

/** What a returned gift moves in a budget; null if the gift does not count or was from one reserve to another. */
export const movedBack = (
  gifts: Gifts,
  { gift, kind, head, amount }: EventOf<typeof GiftReturned>['data'],
): Exchange | null => {
  if (head === null) return null
  const { costCentre, subjective } = head
  const sign = kind === 'drawdown' ? -1n : 1n
  // Searched from the end, because gifts come back soon.
  for (const [year, revisions] of gifts.get(gift.stream) ?? [])
    if (revisions.lastIndexOf(gift.revision) !== -1)
      return { year, leg: { costCentre, subjective, amount }, sign }
  return null
}
