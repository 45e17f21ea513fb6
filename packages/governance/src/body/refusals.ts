import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'

/** No body of this id is established. */
export interface NoSuchBody {
  readonly tag: 'NoSuchBody'
  readonly body: string
}

/** A body of this id is established already. */
export interface BodyExists {
  readonly tag: 'BodyExists'
  readonly body: string
}

/** A body cannot report to, or refer to, itself. */
export interface SameBody {
  readonly tag: 'SameBody'
  readonly body: string
}

/** The member has a seat already. */
export interface AlreadyAMember {
  readonly tag: 'AlreadyAMember'
  readonly body: string
  readonly member: string
}

/** The member has no seat on the body, or not in the capacity that the act needs. */
export interface NotAMember {
  readonly tag: 'NotAMember'
  readonly body: string
  readonly member: string
}

/** A meeting of this id is recorded already. */
export interface MeetingExists {
  readonly tag: 'MeetingExists'
  readonly body: string
  readonly meeting: string
}

/** No meeting of this id is recorded. */
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

/** Too few seats were filled for the meeting to decide; the independent adviser advises and fills none. */
export interface MeetingNotQuorate {
  readonly tag: 'MeetingNotQuorate'
  readonly body: string
  readonly meeting: string
  readonly present: number
  readonly quorum: number
}

/** The papers of a meeting go out between the day it is called and the day it meets. */
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
