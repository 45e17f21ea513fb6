/**
 * Wire format: what stands here is stored and hashed for ever. A change of shape is a new schema version with an
 * upcaster, never an edit.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  IdText,
  NonEmptyText,
  PlainDateText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { BodyKind } from './body-kind.ts'
import { MemberCapacity } from './member-capacity.ts'
import { SeatCount } from './seat-count.ts'

/** A body was set up: what it is for, who chairs it (a post, not a person), and which bodies it reports to. */
export const BodyEstablished = defineEvent({
  type: 'BodyEstablished',
  data: exactObject(
    'BodyEstablished',
    {
      body: IdText,
      name: NonEmptyText,
      kind: BodyKind,
      terms: NonEmptyText,
      chair: NonEmptyText,
      reportsTo: t.readonlyArray(IdText),
    },
    { nameCy: NonEmptyText },
  ),
})

/** A member took a seat; `member` is a post title or a pseudonym, never a name. */
export const MemberAppointed = defineEvent({
  type: 'MemberAppointed',
  data: exactObject(
    'MemberAppointed',
    { body: IdText, member: NonEmptyText, capacity: MemberCapacity },
    { organisation: NonEmptyText },
  ),
})

/** A member left the body. */
export const MemberStoodDown = defineEvent({
  type: 'MemberStoodDown',
  data: exactObject('MemberStoodDown', { body: IdText, member: NonEmptyText }),
})

/**
 * What the body is for, how many seats must be filled for it to decide, and which plans it oversees, from
 * `effectiveOn`.
 */
export const TermsOfReferenceAdopted = defineEvent({
  type: 'TermsOfReferenceAdopted',
  data: exactObject(
    'TermsOfReferenceAdopted',
    { body: IdText, terms: NonEmptyText, quorum: SeatCount },
    { plans: t.readonlyArray(IdText), decision: NonEmptyText },
  ),
})

/** A meeting was called for `meetsOn`; its papers go out on `papersOn`, and what is known by then is in its pack. */
export const MeetingCalled = defineEvent({
  type: 'MeetingCalled',
  data: exactObject('MeetingCalled', {
    body: IdText,
    meeting: IdText,
    meetsOn: PlainDateText,
    papersOn: PlainDateText,
  }),
})

/** A meeting was held on the event's `effectiveOn`; attendance by post or pseudonym. */
export const MeetingHeld = defineEvent({
  type: 'MeetingHeld',
  data: exactObject('MeetingHeld', {
    body: IdText,
    meeting: IdText,
    attendance: t.readonlyArray(NonEmptyText),
  }),
})

/** What happens to a body itself. */
export type BodyEvent =
  | EventOf<typeof BodyEstablished>
  | EventOf<typeof MemberAppointed>
  | EventOf<typeof MemberStoodDown>
  | EventOf<typeof TermsOfReferenceAdopted>
  | EventOf<typeof MeetingCalled>
  | EventOf<typeof MeetingHeld>
