import { conflict, freshReference } from './child-plan.ts'
import { type CinGroup, codesIn, fieldOf } from './cin-group.ts'
import { type Staged, stage } from './staged.ts'

const outcomes: Readonly<Record<string, string>> = {
  RC8: 'no-further-action',
  RC9: 'early-help',
}

const completed = (staged: Staged, given: CinGroup, assessment: string): void => {
  staged.child.assumed.push('assessmentOutcome')
  const completedOn = fieldOf(given, 'AssessmentAuthorisationDate')
  stage(staged, 'next', given, 'CompleteAssessment', completedOn, {
    assessment,
    outcome: outcomes[fieldOf(staged.given, 'ReasonForClosure')] ?? 'eligible-needs',
    factors: codesIn(given, 'FactorsIdentifiedAtAssessment'),
  })
}

/** Plans the commands of an assessment. */
export const planAssessment = (staged: Staged, given: CinGroup, known: CinGroup | null): void => {
  const { child, referral } = staged
  const cell = (field: string): string => fieldOf(given, field)
  const startedOn = cell('AssessmentActualStartDate')
  const isComplete = cell('AssessmentAuthorisationDate') !== ''
  if (known === null) {
    const assessment = freshReference(child, `assessment-${startedOn}`)
    stage(staged, 'begin', given, 'StartAssessment', startedOn, {
      assessment,
      referral,
      kind: 'single',
      internalReviewOn: cell('AssessmentInternalReviewDate'),
    })
    if (isComplete) completed(staged, given, assessment)
    return
  }
  const wasComplete = fieldOf(known, 'AssessmentAuthorisationDate') !== ''
  if (isComplete && !wasComplete) completed(staged, given, known.reference)
  const fixed = ['AssessmentInternalReviewDate']
  if (wasComplete) fixed.push('AssessmentAuthorisationDate', 'FactorsIdentifiedAtAssessment')
  for (const field of fixed)
    if (cell(field) !== fieldOf(known, field)) conflict(child, given, field, known)
}

/** Plans the commands of a plan for a child in need. */
export const planCarePlan = (staged: Staged, given: CinGroup, known: CinGroup | null): void => {
  const { child, referral } = staged
  const [startedOn, endedOn] = [
    fieldOf(given, 'CINPlanStartDate'),
    fieldOf(given, 'CINPlanEndDate'),
  ]
  if (known === null) {
    if (endedOn !== '') child.assumed.push('planEnd')
    stage(staged, 'begin', given, 'AgreeCareAndSupportPlan', startedOn, {
      plan: freshReference(child, `plan-${startedOn}`),
      referral,
      kind: 'child-in-need',
      endedOn,
      endReason: endedOn === '' ? '' : 'other',
    })
    return
  }
  if (endedOn === fieldOf(known, 'CINPlanEndDate')) return
  if (fieldOf(known, 'CINPlanEndDate') !== '') {
    conflict(child, given, 'CINPlanEndDate', known)
    return
  }
  child.assumed.push('planEnd')
  const plan = known.reference
  stage(staged, 'end', given, 'EndCareAndSupportPlan', endedOn, { plan, reason: 'other' })
}
