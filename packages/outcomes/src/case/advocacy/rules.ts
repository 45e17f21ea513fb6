import type { PlainDate } from '@coflyfr/core'
import type { AdvocacyIsDeclined, AdvocacyIsTakenUp, OfferedBeforeEntitled } from './refusals.ts'
import type { Offer } from './state.ts'

/** An offer is made on the day from which a child is entitled to it, or later. */
export const entitledBy = (
  offeredOn: PlainDate,
  entitledOn: PlainDate,
): OfferedBeforeEntitled | null =>
  offeredOn < entitledOn ? { tag: 'OfferedBeforeEntitled', offeredOn, entitledOn } : null

/** Who has an advocate is past taking one up or declining one. */
export const notTakenUp = (offer: string, { status }: Offer): AdvocacyIsTakenUp | null =>
  status === 'taken-up' ? { tag: 'AdvocacyIsTakenUp', offer } : null

/** An offer is declined once. */
export const notDeclined = (offer: string, { status }: Offer): AdvocacyIsDeclined | null =>
  status === 'declined' ? { tag: 'AdvocacyIsDeclined', offer } : null
