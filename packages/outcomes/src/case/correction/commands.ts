import { EventIdText, exactObject } from '@coflyfr/core'
import { CorrectionReason } from '../codes/correction-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const correctionCommands = {
  /** Takes back a wrongly recorded fact, as if it had never been recorded. It is dated on the day of the fact. */
  VoidCaseFact: exactObject('VoidCaseFact', {
    case: CasePseudonym,
    fact: EventIdText,
    reason: CorrectionReason,
  }),
} as const
