import type { PlainDate, Recorded } from '@coflyfr/core'
import { withEntry } from '../with-entry.ts'
import { withoutEntry } from '../without-entry.ts'
import type { BodyEvent } from './events.ts'
import type { MemberCapacity } from './member-capacity.ts'

/** A seat that is held. */
export interface Membership {
  readonly capacity: MemberCapacity
  readonly appointedOn: PlainDate
}

/** A body: since when, who sits on it, and on which days it met. */
export interface BodyState {
  /** Null until the body is established. */
  readonly establishedOn: PlainDate | null
  readonly memberships: ReadonlyMap<string, Membership>
  readonly heldOnByMeeting: ReadonlyMap<string, PlainDate>
}

/** A body that is not established. */
export const initialBody = (): BodyState => ({
  establishedOn: null,
  memberships: new Map(),
  heldOnByMeeting: new Map(),
})

/** What an event changes about the body itself. */
export const evolveBody = (state: BodyState, event: Recorded<BodyEvent>): BodyState => {
  const { effectiveOn } = event
  switch (event.type) {
    case 'BodyEstablished':
      return { ...state, establishedOn: effectiveOn }
    case 'MemberAppointed': {
      const { member, capacity } = event.data
      const membership = { capacity, appointedOn: effectiveOn }
      return { ...state, memberships: withEntry(state.memberships, member, membership) }
    }
    case 'MemberStoodDown':
      return { ...state, memberships: withoutEntry(state.memberships, event.data.member) }
    case 'MeetingHeld': {
      const { meeting } = event.data
      return { ...state, heldOnByMeeting: withEntry(state.heldOnByMeeting, meeting, effectiveOn) }
    }
  }
}
