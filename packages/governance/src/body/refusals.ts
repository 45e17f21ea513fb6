import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'

/** There is no body with this id. */
export interface NoSuchBody {
  readonly tag: 'NoSuchBody'
  readonly body: string
}

/** A body with this id already exists. */
export interface BodyExists {
  readonly tag: 'BodyExists'
  readonly body: string
}

/** A body cannot report to itself or refer an item to itself. */
export interface SameBody {
  readonly tag: 'SameBody'
  readonly body: string
}

/** The member already has a seat on the body. */
export interface AlreadyAMember {
  readonly tag: 'AlreadyAMember'
  readonly body: string
  readonly member: string
}

/** The member has no seat on the body, or not in the capacity that the command needs. */
export interface NotAMember {
  readonly tag: 'NotAMember'
  readonly body: string
  readonly member: string
}

/** A meeting with this id is already on record. */
export interface MeetingExists {
  readonly tag: 'MeetingExists'
  readonly body: string
  readonly meeting: string
}

/** There is no meeting with this id. */
export interface NoSuchMeeting {
  readonly tag: 'NoSuchMeeting'
  readonly body: string
  readonly meeting: string
}

/** The meeting has been called but not held yet. */
export interface MeetingNotHeld {
  readonly tag: 'MeetingNotHeld'
  readonly body: string
  readonly meeting: string
}

/** Too few seats were filled for the meeting to decide. The independent adviser does not count towards them. */
export interface MeetingNotQuorate {
  readonly tag: 'MeetingNotQuorate'
  readonly body: string
  readonly meeting: string
  readonly present: number
  readonly quorum: number
}

/** The papers must go out between the day the meeting is called and the day it is held. */
export interface PapersOutOfOrder {
  readonly tag: 'PapersOutOfOrder'
  readonly calledOn: PlainDate
  readonly papersOn: PlainDate
  readonly meetsOn: PlainDate
}

/** Why a command about a body itself is refused, in order of precedence. */
export type BodyRefusal =
  | NoSuchBody
  | BodyExists
  | SameBody
  | AlreadyAMember
  | NotAMember
  | MeetingExists
  | PapersOutOfOrder
  | DatedBeforePreviousStep
