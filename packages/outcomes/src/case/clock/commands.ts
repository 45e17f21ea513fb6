import { type Command, exactObject, IdText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { RestartReason } from '../../clock/restart-reason.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { TemporaryApprovalEnd } from './temporary-approval-end.ts'

/** Codec of the data of every command about the clocks of a case, by the command's name. */
export const clockCommands = {
  /** Starts a running clock anew from this day, for a reason that the procedures know; moving a meeting is none. */
  RestartClock: exactObject(
    'RestartClock',
    { case: CasePseudonym, clock: IdText, reason: RestartReason },
    { about: IdText },
  ),
  /** Approves a relative, friend or other connected person temporarily for a placement: visits are weekly from here. */
  ApproveTemporarily: exactObject('ApproveTemporarily', { case: CasePseudonym, episode: IdText }),
  /** Ends a temporary approval. */
  EndTemporaryApproval: exactObject('EndTemporaryApproval', {
    case: CasePseudonym,
    episode: IdText,
    reason: TemporaryApprovalEnd,
  }),
} as const

/** The name of a command about the clocks of a case. */
type ClockCommandName = keyof typeof clockCommands

/** One command about the clocks of a case. */
export type ClockCommandOf<Name extends ClockCommandName> = Command<
  Name,
  t.TypeOf<(typeof clockCommands)[Name]>
>

/** Any command about the clocks of a case. */
export type ClockCommand = { [Name in ClockCommandName]: ClockCommandOf<Name> }[ClockCommandName]
