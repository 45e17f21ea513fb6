import { type Command, exactObject, IdText, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { BodyKind } from './body-kind.ts'
import { MemberCapacity } from './member-capacity.ts'

/** Codec of the data of `EstablishBody`. */
export const EstablishBodyData = exactObject(
  'EstablishBody',
  {
    body: IdText,
    name: NonEmptyText,
    kind: BodyKind,
    terms: NonEmptyText,
    chair: NonEmptyText,
    reportsTo: t.readonlyArray(IdText),
  },
  { nameCy: NonEmptyText },
)

/** Sets up a body; its id is the `by` of its decisions where it is Cabinet, Council, a board or scrutiny. */
export type EstablishBody = Command<'EstablishBody', t.TypeOf<typeof EstablishBodyData>>

/** Codec of the data of `AppointMember`. */
export const AppointMemberData = exactObject('AppointMember', {
  body: IdText,
  member: NonEmptyText,
  capacity: MemberCapacity,
})

/** Gives a post or a pseudonym a seat on a body. */
export type AppointMember = Command<'AppointMember', t.TypeOf<typeof AppointMemberData>>

/** Codec of the data of `StandDownMember`. */
export const StandDownMemberData = exactObject('StandDownMember', {
  body: IdText,
  member: NonEmptyText,
})

/** Ends a seat. */
export type StandDownMember = Command<'StandDownMember', t.TypeOf<typeof StandDownMemberData>>

/** Codec of the data of `HoldMeeting`. */
export const HoldMeetingData = exactObject('HoldMeeting', {
  body: IdText,
  meeting: IdText,
  attendance: t.readonlyArray(NonEmptyText),
})

/** Records a meeting that was held on `effectiveOn`. */
export type HoldMeeting = Command<'HoldMeeting', t.TypeOf<typeof HoldMeetingData>>

/** The commands that concern a body itself. */
export type BodyCommand = EstablishBody | AppointMember | StandDownMember | HoldMeeting
