import type { PlainDate } from '@coflyfr/core'
import type { NotLookedAfterThen } from '../care/refusals.ts'

/** The child had not left care by that day. */
export interface HasNotLeftCare {
  readonly tag: 'HasNotLeftCare'
  readonly on: PlainDate
}

/** Not enough time has passed since the child left care. */
export interface TooSoonAfterLeaving {
  readonly tag: 'TooSoonAfterLeaving'
  readonly leftOn: PlainDate
  readonly after: string
  readonly from: PlainDate
}

/** Something else is on record for that time. Take it back with a correction first. */
export interface FactIsRecorded {
  readonly tag: 'FactIsRecorded'
  readonly fact: string
  readonly at: string
}

/** Why a command about a care leaver, or a looked-after child at school, is refused, in order of precedence. */
export type LeavingRefusal =
  | NotLookedAfterThen
  | HasNotLeftCare
  | TooSoonAfterLeaving
  | FactIsRecorded
