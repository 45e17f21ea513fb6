import { type PlainDate, type Recorded, withEntry } from '@coflyfr/core'
import { withoutEntry } from '../without-entry.ts'
import type { BodyEvent } from './events.ts'
import type { MemberCapacity } from './member-capacity.ts'

/** A seat that is held. */
export interface Membership {
  readonly capacity: MemberCapacity
  readonly appointedOn: PlainDate
}

/** A meeting: called ahead, held, or both. */
export interface Meeting {
  /** Null where it was recorded only when it was held. */
  readonly calledOn: PlainDate | null
  /** When it was held, the seats that were filled and how many were needed; null while it is only called. */
  readonly held: {
    readonly on: PlainDate
    readonly present: number
    readonly quorum: number
  } | null
}

/** A body: since when, who sits on it, how many it needs, and its meetings. */
export interface BodyState {
  /** Null until the body is established. */
  readonly establishedOn: PlainDate | null
  /** Seats that must be filled for it to decide; none until terms of reference say so. */
  readonly quorum: number
  readonly memberships: ReadonlyMap<string, Membership>
  readonly meetings: ReadonlyMap<string, Meeting>
}

/** A body that is not established. */
export const initialBody = (): BodyState => ({
  establishedOn: null,
  quorum: 0,
  memberships: new Map(),
  meetings: new Map(),
})

/** Seats that were filled. The independent adviser is no part of the quorum: advice is not a vote. */
const presentOf = ({ memberships }: BodyState, attendance: readonly string[]): number =>
  [...new Set(attendance)].filter((member) => {
    const capacity = memberships.get(member)?.capacity ?? 'independent-adviser'
    return capacity !== 'independent-adviser'
  }).length

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
    case 'TermsOfReferenceAdopted':
      return { ...state, quorum: event.data.quorum }
    case 'MeetingCalled': {
      const called = { calledOn: effectiveOn, held: null }
      return { ...state, meetings: withEntry(state.meetings, event.data.meeting, called) }
    }
    case 'MeetingHeld': {
      const { meeting, attendance } = event.data
      const calledOn = state.meetings.get(meeting)?.calledOn ?? null
      const { quorum } = state
      const held = { on: effectiveOn, present: presentOf(state, attendance), quorum }
      return { ...state, meetings: withEntry(state.meetings, meeting, { calledOn, held }) }
    }
  }
}
