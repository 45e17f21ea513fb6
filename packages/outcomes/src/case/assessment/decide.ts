import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { type DecidersOf, given, record } from '../decision.ts'
import { acceptedReferral } from '../referral/accepted.ts'
import { beforeClosure } from '../referral/rules.ts'
import { seenIfAlone } from '../seen.ts'
import type { assessmentCommands } from './commands.ts'
import { AssessmentCompleted, AssessmentStarted } from './events.ts'
import { factorsFit, incomplete } from './rules.ts'

/** Decisions about assessments; refusals in the order of `AssessmentRefusal`. */
export const assessmentDeciders: DecidersOf<typeof assessmentCommands> = {
  StartAssessment: ({ data, effectiveOn }, { assessments, referrals }) => {
    const { assessment, referral } = data
    return given(
      acceptedReferral(referrals, referral),
      { tag: 'NoSuchReferral', referral },
      ({ startedOn }) =>
        record(
          noDuplicate('assessment', [...assessments.keys()], [assessment]) ??
            datedInOrder(effectiveOn, startedOn) ??
            beforeClosure(referrals, referral, effectiveOn),
          AssessmentStarted.of(effectiveOn, { internalReviewOn: null, ...data }),
        ),
    )
  },
  CompleteAssessment: ({ data, effectiveOn }, { assessments, referrals }) => {
    const { assessment, factors } = data
    return given(assessments.get(assessment), { tag: 'NoSuchAssessment', assessment }, (started) =>
      record(
        incomplete(assessment, started) ??
          datedInOrder(effectiveOn, started.startedOn) ??
          beforeClosure(referrals, started.referral, effectiveOn) ??
          factorsFit(assessment, factors) ??
          seenIfAlone(assessment, data),
        AssessmentCompleted.of(effectiveOn, { childSeen: null, seenAlone: null, ...data }),
      ),
    )
  },
}
