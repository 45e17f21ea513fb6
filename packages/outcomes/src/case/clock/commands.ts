import { type Command, exactObject, IdText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { RestartReason } from '../../clock/restart-reason.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of every command about the clocks of a case, by the command's name. */
export const clockCommands = {
  /**
   * Restarts a running clock from this day, for a reason that the procedures recognise; moving a meeting is not one.
   */
  RestartClock: exactObject(
    'RestartClock',
    { case: CasePseudonym, clock: IdText, reason: RestartReason },
    { about: IdText },
  ),
} as const

/** Any command about the clocks of a case. */
export type ClockCommand = Command<'RestartClock', t.TypeOf<typeof clockCommands.RestartClock>>
