import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'
import {
  AssessmentFactorCode,
  AssessmentKind,
  AssessmentOutcome,
} from '../codes/assessment-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const assessmentCommands = {
  /** Starts an assessment. */
  StartAssessment: exactObject(
    'StartAssessment',
    { case: CasePseudonym, assessment: IdText, referral: IdText, kind: AssessmentKind },
    { internalReviewOn: PlainDateText },
  ),
  /** Completes an assessment, with its findings. */
  CompleteAssessment: exactObject(
    'CompleteAssessment',
    {
      case: CasePseudonym,
      assessment: IdText,
      outcome: AssessmentOutcome,
      factors: t.readonlyArray(AssessmentFactorCode),
    },
    { childSeen: t.boolean, seenAlone: t.boolean },
  ),
} as const
