import type { PlainDate } from '@coflyfr/core'
import { isSmall, suppressedMark } from '../small-count.ts'
import { printedParts } from '../suppression/printed-parts.ts'
import type { Cohort, CohortStep, RetainedFor } from './state.ts'

const countOf = ({ steps }: Cohort, step: CohortStep['step'], day: PlainDate): number =>
  steps
    .filter((one) => one.step === step && one.on <= day)
    .reduce((sum, { count }) => sum + count, 0)

/** How many of those who qualified were still there some time later, by the latest count; null if not counted. */
const retainedOf = (
  { counts }: Cohort,
  retainedFor: RetainedFor,
  qualified: number | string,
  day: PlainDate,
): number | string | null => {
  const counted = counts.findLast((one) => one.retainedFor === retainedFor && one.on <= day)
  if (counted === undefined) return null
  // The number who left follows from both, and would disclose who they are if it is small.
  if (typeof qualified === 'string') return suppressedMark
  return isSmall(counted.retained) || isSmall(qualified - counted.retained)
    ? suppressedMark
    : counted.retained
}

/** A cohort on a day, without counts that would disclose who gave up. */
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
