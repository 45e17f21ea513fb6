import type { AssessmentIsComplete, FactorNamedTwice, FactorsBesideNone } from './refusals.ts'
import type { CaseAssessment } from './state.ts'

/** The code by which an assessment says that it found no factor. */
const noFactor = '21'

/** An assessment is completed once. */
export const incomplete = (
  assessment: string,
  { endedOn }: CaseAssessment,
): AssessmentIsComplete | null =>
  endedOn === null ? null : { tag: 'AssessmentIsComplete', assessment, completedOn: endedOn }

/** Each factor is named once (8898), and none beside the code that says there is none (8869). */
export const factorsFit = (
  assessment: string,
  factors: readonly string[],
): FactorNamedTwice | FactorsBesideNone | null => {
  const factor = factors.find((one, index) => factors.indexOf(one) < index)
  if (factor !== undefined) return { tag: 'FactorNamedTwice', code: '8898', factor }
  return factors.includes(noFactor) && factors.length > 1
    ? { tag: 'FactorsBesideNone', code: '8869', assessment }
    : null
}
