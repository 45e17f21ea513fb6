import type { EventOf, Placed, PlainDate } from '@coflyfr/core'
import type {
  BodyEstablished,
  BodyEvent,
  ItemTabled,
  MeetingCalled,
  MeetingHeld,
} from '@coflyfr/governance/events'
import type { Body, Meeting } from './state.ts'

/** Events of a body itself and of its agenda. */
export type SeatedEvent = BodyEvent | EventOf<typeof ItemTabled>

const established = ({ data }: EventOf<typeof BodyEstablished>): Body => ({
  body: data.body,
  name: data.name,
  kind: data.kind,
  chair: data.chair,
  terms: data.terms,
  reportsTo: data.reportsTo,
  quorum: null,
  plans: [],
  seats: [],
  meetings: new Map(),
  highlights: [],
  advice: [],
  actions: new Map(),
  lines: new Map(),
})

const withMeeting = (body: Body, meeting: Meeting): Body => ({
  ...body,
  meetings: new Map([...body.meetings, [meeting.meeting, meeting]]),
})

const called = (body: Body, { data }: EventOf<typeof MeetingCalled>): Body => {
  const { meeting, meetsOn: on, papersOn } = data
  return withMeeting(body, { meeting, on, papersOn, attendance: null, items: [] })
}

const held = (body: Body, { data, effectiveOn: on }: EventOf<typeof MeetingHeld>): Body => {
  const { meeting, attendance } = data
  const known = body.meetings.get(meeting)
  const { papersOn = null, items = [] } = known ?? {}
  return withMeeting(body, { meeting, on, papersOn, attendance, items })
}

const tabled = (body: Body, { data }: EventOf<typeof ItemTabled>): Body => {
  const { meeting, item, title, presentedBy } = data
  const known = body.meetings.get(meeting)
  if (known === undefined) return body
  return withMeeting(body, { ...known, items: [...known.items, { item, title, presentedBy }] })
}

const stoodDown = (body: Body, member: string, until: PlainDate): Body => ({
  ...body,
  seats: body.seats.map((seat) =>
    seat.member === member && seat.until === null ? { ...seat, until } : seat,
  ),
})

/** The body after such an event; undefined while it is not established. */
export const withBodyEvent = (
  body: Body | undefined,
  event: Placed<SeatedEvent>,
): Body | undefined => {
  if (event.type === 'BodyEstablished') return established(event)
  if (body === undefined) return undefined
  switch (event.type) {
    case 'MemberAppointed': {
      const { member, capacity, organisation = null } = event.data
      const seat = { member, capacity, organisation, from: event.effectiveOn, until: null }
      return { ...body, seats: [...body.seats, seat] }
    }
    case 'MemberStoodDown':
      return stoodDown(body, event.data.member, event.effectiveOn)
    case 'TermsOfReferenceAdopted': {
      const { terms, quorum, plans = [] } = event.data
      return { ...body, terms, quorum, plans }
    }
    case 'MeetingCalled':
      return called(body, event)
    case 'MeetingHeld':
      return held(body, event)
    case 'ItemTabled':
      return tabled(body, event)
  }
}
