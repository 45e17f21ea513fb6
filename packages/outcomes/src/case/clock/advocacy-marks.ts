import type { EventOf, PlainDate } from '@coflyfr/core'
import type { Happened } from '../../clock/clock-mark.ts'
import type { AdvocacyOffered } from '../advocacy/events.ts'

type Entitlement = EventOf<typeof AdvocacyOffered>['data']['entitlement']

/** A child is entitled to an advocate: a ground on one day is one entitlement, whoever says so. */
export const entitledMark = (entitlement: Entitlement, on: PlainDate): Happened => ({
  mark: 'advocacy-entitled',
  on,
  about: `${entitlement}-${on}`,
})

/** An offer says what entitled the child, which nothing else may, and that it was made. */
export const offerMarks = ({
  effectiveOn: on,
  data: { entitlement, entitledOn },
}: EventOf<typeof AdvocacyOffered>): readonly Happened[] => {
  const entitled = entitledMark(entitlement, entitledOn)
  return [entitled, { mark: 'advocacy-offered', on, about: entitled.about }]
}
