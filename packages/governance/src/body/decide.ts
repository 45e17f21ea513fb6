import { type Either, isLeft, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { notBefore } from '../dated-before-previous-step.ts'
import type {
  AdoptTermsOfReference,
  AppointMember,
  BodyCommand,
  CallMeeting,
  EstablishBody,
  HoldMeeting,
  StandDownMember,
} from './commands.ts'
import {
  BodyEstablished,
  type BodyEvent,
  MeetingCalled,
  MeetingHeld,
  MemberAppointed,
  MemberStoodDown,
  TermsOfReferenceAdopted,
} from './events.ts'
import type { BodyRefusal } from './refusals.ts'
import { establishedOn } from './rules.ts'
import type { BodyState } from './state.ts'

type Decided = Either<BodyRefusal, readonly BodyEvent[]>

/** Decides on a body itself: its establishment, its seats, its terms of reference, its meetings. */
export const decideBody = (command: BodyCommand, state: BodyState): Decided => {
  switch (command.command) {
    case 'EstablishBody':
      return establish(command, state)
    case 'AppointMember':
      return appoint(command, state)
    case 'StandDownMember':
      return standDown(command, state)
    case 'AdoptTermsOfReference':
      return adopt(command, state)
    case 'CallMeeting':
      return call(command, state)
    case 'HoldMeeting':
      return hold(command, state)
  }
}

const establish = ({ effectiveOn, data }: EstablishBody, state: BodyState): Decided => {
  const { body, reportsTo } = data
  if (state.establishedOn !== null) return left({ tag: 'BodyExists', body })
  if (reportsTo.includes(body)) return left({ tag: 'SameBody', body })
  return right([BodyEstablished.of(effectiveOn, data)])
}

const appoint = ({ effectiveOn, data }: AppointMember, state: BodyState): Decided => {
  const { body, member } = data
  const since = establishedOn(state, body)
  if (isLeft(since)) return since
  if (state.memberships.has(member)) return left({ tag: 'AlreadyAMember', body, member })
  return pipe(
    notBefore(since.right, effectiveOn),
    map(() => [MemberAppointed.of(effectiveOn, data)]),
  )
}

const standDown = ({ effectiveOn, data }: StandDownMember, state: BodyState): Decided => {
  const { body, member } = data
  const since = establishedOn(state, body)
  if (isLeft(since)) return since
  const membership = state.memberships.get(member)
  if (membership === undefined) return left({ tag: 'NotAMember', body, member })
  return pipe(
    notBefore(membership.appointedOn, effectiveOn),
    map(() => [MemberStoodDown.of(effectiveOn, data)]),
  )
}

const adopt = ({ effectiveOn, data }: AdoptTermsOfReference, state: BodyState): Decided => {
  const since = establishedOn(state, data.body)
  if (isLeft(since)) return since
  return pipe(
    notBefore(since.right, effectiveOn),
    map(() => [TermsOfReferenceAdopted.of(effectiveOn, data)]),
  )
}

const call = ({ effectiveOn: calledOn, data }: CallMeeting, state: BodyState): Decided => {
  const { body, meeting, meetsOn, papersOn } = data
  const since = establishedOn(state, body)
  if (isLeft(since)) return since
  if (state.meetings.has(meeting)) return left({ tag: 'MeetingExists', body, meeting })
  if (papersOn < calledOn || meetsOn < papersOn)
    return left({ tag: 'PapersOutOfOrder', calledOn, papersOn, meetsOn })
  return pipe(
    notBefore(since.right, calledOn),
    map(() => [MeetingCalled.of(calledOn, data)]),
  )
}

/** A meeting that was called may be held on another day than the one it was called for. */
const hold = ({ effectiveOn, data }: HoldMeeting, state: BodyState): Decided => {
  const { body, meeting } = data
  const since = establishedOn(state, body)
  if (isLeft(since)) return since
  const known = state.meetings.get(meeting)
  if (known !== undefined && known.held !== null)
    return left({ tag: 'MeetingExists', body, meeting })
  return pipe(
    notBefore(known?.calledOn ?? since.right, effectiveOn),
    map(() => [MeetingHeld.of(effectiveOn, data)]),
  )
}
