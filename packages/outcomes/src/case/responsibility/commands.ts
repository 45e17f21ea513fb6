import { exactObject, IdText } from '@coflyfr/core'
import { HandoffReason } from '../codes/contact-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const responsibilityCommands = {
  /** Hands the case to another team. */
  HandOff: exactObject('HandOff', {
    case: CasePseudonym,
    fromTeam: IdText,
    toTeam: IdText,
    reason: HandoffReason,
  }),
} as const
