import type { Placed, PlainDate, Projection } from '@coflyfr/core'
import {
  BodyEstablished,
  type BodyEvent,
  MeetingCalled,
  MeetingHeld,
} from '@coflyfr/governance/events'
import type { Dated } from './chosen-meeting.ts'

/** A meeting, as far as choosing a pack needs it. */
export interface KnownMeeting extends Dated {
  readonly papersOn: PlainDate | null
  /** The position of the event that first recorded it. */
  readonly position: number
}

/** Meetings by body, and within it by id. */
export type KnownMeetings = Map<string, Map<string, KnownMeeting>>

const evolve = (
  state: KnownMeetings,
  { data, type, ...event }: Placed<BodyEvent>,
): KnownMeetings => {
  const meetings = state.get(data.body) ?? new Map<string, KnownMeeting>()
  const { position } = event
  if (type === 'MeetingCalled') {
    const { meeting, meetsOn: on, papersOn } = data
    meetings.set(meeting, { meeting, on, papersOn, attendance: null, position })
  }
  if (type === 'MeetingHeld') {
    const { meeting, attendance } = data
    const called = { papersOn: null, position, ...meetings.get(meeting) }
    meetings.set(meeting, { ...called, meeting, on: event.effectiveOn, attendance })
  }
  return state.set(data.body, meetings)
}

/** The meetings of every body, from which the meeting of a pack is chosen. */
export const meetingsProjection: Projection<KnownMeetings, BodyEvent> = {
  name: 'meetings',
  version: 1,
  types: [BodyEstablished.type, MeetingCalled.type, MeetingHeld.type],
  initialState: () => new Map(),
  evolve,
}
