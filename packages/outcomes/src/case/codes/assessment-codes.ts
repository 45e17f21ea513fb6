/** Codes of assessments and of care and support plans. */
import { oneOf } from '@coflyfr/core'

/** Which assessment: proportionate (Wales), single (England), or of a carer or of placement with parents. */
export const AssessmentKind = oneOf('proportionate', 'single', 'section-47', 'pre-birth')

/** What an assessment concluded. */
export const AssessmentOutcome = oneOf(
  'eligible-needs',
  'child-protection',
  'looked-after',
  'early-help',
  'no-further-action',
)

/** What an assessment found of the child, the parents and the household, as the CIN census has it; 21 for none. */
export const AssessmentFactorCode = oneOf(
  '1A',
  '1B',
  '1C',
  '2A',
  '2B',
  '2C',
  '3A',
  '3B',
  '3C',
  '4A',
  '4B',
  '4C',
  '5A',
  '5B',
  '5C',
  '6A',
  '6B',
  '6C',
  '7A',
  '8A',
  '8B',
  '8C',
  '8D',
  '8E',
  '8F',
  '9A',
  '10A',
  '11A',
  '12A',
  '13A',
  '14A',
  '15A',
  '16A',
  '17A',
  '18A',
  '18B',
  '18C',
  '19A',
  '19B',
  '19C',
  '20',
  '21',
  '22A',
  '23A',
  '24A',
)

/** Which plan: of care and support (Wales), or for a child in need (England), which ends where a protection plan begins. */
export const CarePlanKind = oneOf('care-and-support', 'child-in-need')

/** What the review of a plan concluded. */
export const PlanReviewOutcome = oneOf('continue', 'change', 'end')

/** Why a plan ended. */
export const PlanEndReason = oneOf(
  'needs-met',
  'stepped-up',
  'stepped-down',
  'became-looked-after',
  'child-protection',
  'transferred',
  'turned-18',
  'died',
  'other',
)
