import type { PlainDate } from '@coflyfr/core'
import { isSmall, suppressedMark } from '../small-count.ts'
import { printedParts } from '../suppression/printed-parts.ts'
import type { Cohort, CohortStep, RetainedFor } from './state.ts'

const countOf = ({ steps }: Cohort, step: CohortStep['step'], day: PlainDate): number =>
  steps
    .filter((one) => one.step === step && one.on <= day)
    .reduce((sum, { count }) => sum + count, 0)

/** Of those who qualified, how many were still there so much later, as it was counted last; null where nobody counted. */
const retainedOf = (
  { counts }: Cohort,
  retainedFor: RetainedFor,
  qualified: number | string,
  day: PlainDate,
): number | string | null => {
  const counted = counts.findLast((one) => one.retainedFor === retainedFor && one.on <= day)
  if (counted === undefined) return null
  // How many left follows from both, and so does who they are where they are few.
  if (typeof qualified === 'string') return suppressedMark
  return isSmall(counted.retained) || isSmall(qualified - counted.retained)
    ? suppressedMark
    : counted.retained
}

/** How a cohort stands on a day, without the counts that would say of somebody that they gave up. */
export const cohortOn = (cohort: Cohort, day: PlainDate) => {
  const started = countOf(cohort, 'started', day)
  const qualified = countOf(cohort, 'qualified', day)
  const withdrawn = countOf(cohort, 'withdrawn', day)
  const training = started - qualified - withdrawn
  const { parts } = printedParts({ qualified, withdrawn, training })
  const retained = (retainedFor: RetainedFor) =>
    retainedOf(cohort, retainedFor, parts.qualified, day)
  return {
    cohort: cohort.cohort,
    scheme: cohort.scheme,
    started,
    ...parts,
    retainedOneYear: retained('1-year'),
    retainedTwoYears: retained('2-years'),
    retainedThreeYears: retained('3-years'),
  }
}
