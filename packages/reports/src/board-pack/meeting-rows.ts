import { keyOf } from '../decisions/state.ts'
import type { PackRow } from './blank-row.ts'
import { isNew, type PackGround } from './pack-ground.ts'
import type { Body, Meeting, Seat } from './state.ts'

/** The status of a meeting. */
export type MeetingStatus = 'called' | 'held' | 'not-quorate'

/** Whether a person in the list of seats attended. */
export type SeatStatus = 'seated' | 'present' | 'absent' | 'in-attendance' | 'stood-down'

/** The seats filled on the day of the meeting. */
const seatsOn = ({ seats }: Body, { on }: Meeting): readonly Seat[] =>
  seats.filter(({ from, until }) => from <= on && (until === null || until > on))

/** How many seat holders attended; an independent adviser does not count towards the quorum. */
export const presentOf = (body: Body, meeting: Meeting): number =>
  seatsOn(body, meeting).filter(
    ({ member, capacity }) =>
      capacity !== 'independent-adviser' && meeting.attendance?.includes(member) === true,
  ).length

/** The status of a meeting, from its attendance and the quorum of its body. */
export const meetingStatus = (body: Body, meeting: Meeting): MeetingStatus => {
  if (meeting.attendance === null) return 'called'
  return presentOf(body, meeting) < (body.quorum ?? 0) ? 'not-quorate' : 'held'
}

/** The head of a pack: which meeting, when, and the body's terms of reference. */
export const meetingRows = ({ body, meeting }: PackGround): readonly PackRow[] => {
  const cells = {
    title: body.name,
    who: body.chair,
    on: meeting.on,
    due: meeting.papersOn,
    status: meetingStatus(body, meeting),
    changed: body.terms,
  }
  return [{ section: 'meeting', reference: meeting.meeting, cells }]
}

const seatRow = ({ member, capacity, organisation, from, until }: Seat, status: SeatStatus) => ({
  section: 'seats' as const,
  reference: member,
  cells: { who: organisation, capacity, on: until ?? from, status },
})

/** Who sits on the body and who attended, who stood down since the last meeting, and who attended without a seat. */
export const seatRows = (ground: PackGround): readonly PackRow[] => {
  const { body, meeting } = ground
  const { attendance } = meeting
  const seated = seatsOn(body, meeting)
  const left = body.seats.filter(
    ({ member, until }) =>
      until !== null &&
      until <= meeting.on &&
      isNew(ground, until) &&
      seated.every((seat) => seat.member !== member),
  )
  const others = [...new Set(attendance)].filter((name) =>
    [...seated, ...left].every(({ member }) => member !== name),
  )
  return [
    ...seated.map((seat) => {
      if (attendance === null) return seatRow(seat, 'seated')
      return seatRow(seat, attendance.includes(seat.member) ? 'present' : 'absent')
    }),
    ...left.map((seat) => seatRow(seat, 'stood-down')),
    ...others.map((name) => ({
      section: 'seats' as const,
      reference: name,
      cells: { on: meeting.on, status: 'in-attendance' },
    })),
  ]
}

/** The agenda; for a meeting that was held, also what was decided on each item. */
export const agendaRows = ({ state, body, meeting }: PackGround): readonly PackRow[] =>
  meeting.items.map(({ item, title, presentedBy }) => {
    const decided = [...state.decisions.decisions.values()].filter(
      (one) => one.body === body.body && one.meeting === meeting.meeting && one.item === item,
    )
    const noted = state.decisions.noted.has(keyOf(body.body, meeting.meeting, item))
    const status = decided.at(0)?.verb ?? (noted ? 'noted' : null)
    const changed = decided.map(({ resolution }) => resolution).join('; ')
    const cells = { title, who: presentedBy, status, changed: changed === '' ? null : changed }
    return { section: 'agenda', reference: item, cells }
  })
