import type {
  MeetingNotHeld,
  MeetingNotQuorate,
  NoSuchBody,
  NoSuchMeeting,
  NotAMember,
} from '../body/refusals.ts'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'

/** The board has already received a report with this id. */
export interface HighlightReportExists {
  readonly tag: 'HighlightReportExists'
  readonly report: string
}

/** A highlight report gives the status of each action only once. */
export interface ActionReportedTwice {
  readonly tag: 'ActionReportedTwice'
  readonly report: string
  readonly action: string
}

/** The board already has an action with this id. */
export interface BoardActionExists {
  readonly tag: 'BoardActionExists'
  readonly action: string
}

/** The board has no action with this id. */
export interface NoSuchBoardAction {
  readonly tag: 'NoSuchBoardAction'
  readonly action: string
}

/** The action is already closed. */
export interface BoardActionIsClosed {
  readonly tag: 'BoardActionIsClosed'
  readonly action: string
}

/** Why an act of oversight is refused, in order of precedence. */
export type BoardRefusal =
  | NoSuchBody
  | NoSuchMeeting
  | MeetingNotHeld
  | MeetingNotQuorate
  | NotAMember
  | HighlightReportExists
  | ActionReportedTwice
  | BoardActionExists
  | NoSuchBoardAction
  | BoardActionIsClosed
  | DatedBeforePreviousStep
