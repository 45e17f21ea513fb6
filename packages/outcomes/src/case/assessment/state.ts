import { withEntry } from '@coflyfr/core'
import type { Spell } from '../spell.ts'
import type { AssessmentEvent } from './events.ts'

/** An assessment from its start to its completion. */
export interface CaseAssessment extends Spell {
  readonly referral: string
}

/** The assessments of a case by reference. */
export type Assessments = ReadonlyMap<string, CaseAssessment>

/** Folds one event about an assessment. */
export const evolveAssessments = (
  assessments: Assessments,
  { type, data, effectiveOn }: AssessmentEvent,
): Assessments => {
  switch (type) {
    case 'AssessmentStarted':
      return withEntry(assessments, data.assessment, {
        referral: data.referral,
        startedOn: effectiveOn,
        endedOn: null,
      })
    case 'AssessmentCompleted': {
      const known = assessments.get(data.assessment)
      return known === undefined
        ? assessments
        : withEntry(assessments, data.assessment, { ...known, endedOn: effectiveOn })
    }
  }
}
