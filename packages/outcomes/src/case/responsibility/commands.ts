import { exactObject, IdText } from '@coflyfr/core'
import { HandoffReason } from '../codes/contact-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codec of the data of every command of this kind of document, by the command's name. */
export const responsibilityCommands = {
  /** Hands the case to another team. */
  HandOff: exactObject('HandOff', {
    case: CasePseudonym,
    fromTeam: IdText,
    toTeam: IdText,
    reason: HandoffReason,
  }),
} as const
