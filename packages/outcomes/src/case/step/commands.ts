import { exactObject, IdText } from '@coflyfr/core'
import { HelpLevel } from '../codes/referral-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const stepCommands = {
  /** Agrees more help than before. */
  AgreeStepUp: exactObject('AgreeStepUp', { case: CasePseudonym, from: HelpLevel, to: HelpLevel }),
  /** Agrees less help than before; a worker proposes, a team manager gives the command. */
  AgreeStepDown: exactObject('AgreeStepDown', {
    case: CasePseudonym,
    from: HelpLevel,
    to: HelpLevel,
    proposedBy: IdText,
  }),
} as const
