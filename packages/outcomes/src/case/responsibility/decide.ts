import { datedInOrder } from '@coflyfr/core'
import { type DecidersOf, record } from '../decision.ts'
import { moves } from '../nothing-moves.ts'
import type { responsibilityCommands } from './commands.ts'
import { HandedOff } from './events.ts'
import { handsOver } from './rules.ts'

/** Decisions about the responsible team; refusals in the order of `ResponsibilityRefusal`. */
export const responsibilityDeciders: DecidersOf<typeof responsibilityCommands> = {
  HandOff: ({ data, effectiveOn }, { responsibility }) =>
    record(
      datedInOrder(effectiveOn, responsibility?.from ?? effectiveOn) ??
        handsOver(responsibility, data.fromTeam) ??
        moves(data.fromTeam, data.toTeam),
      HandedOff.of(effectiveOn, data),
    ),
}
