import { exactObject, IdText, PlainDateText, SealedText } from '@coflyfr/core'
import { Count } from '../../codec/count.ts'
import { DecimalText } from '../../codec/decimal-text.ts'
import { LanguageCode } from '../codes/child-codes.ts'
import {
  NoScoreCode,
  OpenOutcomeStatus,
  OutcomeEnd,
  RaterCode,
  WellBeingDomain,
} from '../codes/outcome-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { Reading } from './reading.ts'

const ofOutcome = { case: CasePseudonym, outcome: IdText } as const

/** Codecs of the data of these commands, by the command's name. */
export const outcomeCommands = {
  /** Agrees with a child what matters to them, in their own words, and how far they are from it. */
  AgreeOutcome: exactObject(
    'AgreeOutcome',
    {
      ...ofOutcome,
      domain: WellBeingDomain,
      statement: SealedText,
      language: LanguageCode,
      status: OpenOutcomeStatus,
      scale: IdText,
      version: Count,
      target: DecimalText,
      reviewOn: PlainDateText,
    },
    { baseline: Reading, plan: IdText },
  ),
  /** Records where a child is on the agreed scale: a score, or the reason why there is none. */
  MeasureOutcome: exactObject(
    'MeasureOutcome',
    { ...ofOutcome, scale: IdText, version: Count, rater: RaterCode },
    { score: DecimalText, noScore: NoScoreCode },
  ),
  /** Records that an outcome was reviewed, and its status. */
  ReviewOutcome: exactObject('ReviewOutcome', {
    ...ofOutcome,
    review: IdText,
    status: OpenOutcomeStatus,
    nextReviewOn: PlainDateText,
  }),
  /** Ends the work on an outcome and records the result. */
  CloseOutcome: exactObject('CloseOutcome', { ...ofOutcome, status: OutcomeEnd }),
} as const
