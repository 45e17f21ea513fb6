import { type PlainDate, withEntry } from '@coflyfr/core'
import type { AdvocacyEvent } from './events.ts'

/** What came of an offer so far, and on which day. */
export interface Offer {
  readonly status: 'open' | 'taken-up' | 'declined'
  readonly lastStepOn: PlainDate
}

/** Offers of an advocate by their reference. */
export type Offers = ReadonlyMap<string, Offer>

const statusAfter = {
  AdvocacyOffered: 'open',
  AdvocacyTakenUp: 'taken-up',
  AdvocacyDeclined: 'declined',
} as const

/** Folds one event about an advocate. */
export const evolveOffers = (
  offers: Offers,
  { type, data: { offer }, effectiveOn }: AdvocacyEvent,
): Offers => withEntry(offers, offer, { status: statusAfter[type], lastStepOn: effectiveOn })
