import { exactObject, IdText } from '@coflyfr/core'
import { AdviceKind, ContactOutcome, ContactSource } from '../codes/contact-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const contactCommands = {
  /** Records a contact about a case, with the first team responsible for it. */
  ReceiveContact: exactObject('ReceiveContact', {
    case: CasePseudonym,
    contact: IdText,
    source: ContactSource,
    team: IdText,
  }),
  /** Decides what happens with a contact. */
  DecideContact: exactObject('DecideContact', {
    case: CasePseudonym,
    contact: IdText,
    outcome: ContactOutcome,
  }),
  /** Records that a contact was answered by information, advice or assistance. */
  GiveAdvice: exactObject('GiveAdvice', { case: CasePseudonym, contact: IdText, kind: AdviceKind }),
  /** Records that a report of a child at risk was acknowledged in writing. */
  AcknowledgeReport: exactObject('AcknowledgeReport', { case: CasePseudonym, contact: IdText }),
  /** Records that whoever reported a child at risk was told the outcome. */
  AnswerReporter: exactObject('AnswerReporter', { case: CasePseudonym, contact: IdText }),
} as const
