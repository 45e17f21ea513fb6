import { type Command, exactObject, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'
import { BodyKind } from './body-kind.ts'
import { MemberCapacity } from './member-capacity.ts'
import { SeatCount } from './seat-count.ts'

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

/** Sets up a body. For Cabinet, Council, a board or scrutiny, its id is the `by` of its decisions. */
export type EstablishBody = Command<'EstablishBody', t.TypeOf<typeof EstablishBodyData>>

/** Codec of the data of `AppointMember`. */
export const AppointMemberData = exactObject(
  'AppointMember',
  { body: IdText, member: NonEmptyText, capacity: MemberCapacity },
  { organisation: NonEmptyText },
)

/** Gives a post or a pseudonym a seat on a body, on behalf of the organisation it comes from. */
export type AppointMember = Command<'AppointMember', t.TypeOf<typeof AppointMemberData>>

/** Codec of the data of `StandDownMember`. */
export const StandDownMemberData = exactObject('StandDownMember', {
  body: IdText,
  member: NonEmptyText,
})

/** Ends a member's seat on a body. */
export type StandDownMember = Command<'StandDownMember', t.TypeOf<typeof StandDownMemberData>>

/** Codec of the data of `AdoptTermsOfReference`. */
export const AdoptTermsOfReferenceData = exactObject(
  'AdoptTermsOfReference',
  { body: IdText, terms: NonEmptyText, quorum: SeatCount },
  { plans: t.readonlyArray(IdText), decision: NonEmptyText },
)

/**
 * Sets what a body is for, how many seats must be filled for it to decide, and which plans it oversees, from a given
 * day.
 */
export type AdoptTermsOfReference = Command<
  'AdoptTermsOfReference',
  t.TypeOf<typeof AdoptTermsOfReferenceData>
>

/** Codec of the data of `CallMeeting`. */
export const CallMeetingData = exactObject('CallMeeting', {
  body: IdText,
  meeting: IdText,
  meetsOn: PlainDateText,
  papersOn: PlainDateText,
})

/**
 * Calls a meeting in advance, with the day on which its papers go out. Items and reports can then be put before it.
 */
export type CallMeeting = Command<'CallMeeting', t.TypeOf<typeof CallMeetingData>>

/** Codec of the data of `HoldMeeting`. */
export const HoldMeetingData = exactObject('HoldMeeting', {
  body: IdText,
  meeting: IdText,
  attendance: t.readonlyArray(NonEmptyText),
})

/** Records a meeting that was held on `effectiveOn`. */
export type HoldMeeting = Command<'HoldMeeting', t.TypeOf<typeof HoldMeetingData>>

/** The commands that concern a body itself. */
export type BodyCommand =
  | EstablishBody
  | AppointMember
  | StandDownMember
  | AdoptTermsOfReference
  | CallMeeting
  | HoldMeeting
