import { financialYearOf } from '@coflyfr/core'
import { educationOrWork } from '@coflyfr/outcomes/events'
import { survivingKey } from '@coflyfr/privacy/events'
import { byText } from '../by-text.ts'
import type { CorporateParentingState, LeavingFact } from './state.ts'

/** The measures, in the order in which they are printed. */
export const parentingMeasures = [
  'PM29a',
  'PM29b',
  'PM34a',
  'PM34b',
  'suitable-12-months',
  'suitable-24-months',
  'PM35',
] as const

/** One of {@link parentingMeasures}. */
export type ParentingMeasure = (typeof parentingMeasures)[number]

/** Whether one person counts for a measure in a year; all answers together are its denominator. */
export interface Answer {
  readonly measure: ParentingMeasure
  readonly year: string
  readonly counts: boolean
}

const measureOf = (fact: LeavingFact): Omit<Answer, 'year'> | null => {
  switch (fact.type) {
    case 'EducationRecorded':
      return {
        measure: fact.data.stage === 'KS2' ? 'PM29a' : 'PM29b',
        counts: fact.data.achieved,
      }
    case 'ActivityRecorded':
      return {
        measure: fact.data.after === '12-months' ? 'PM34a' : 'PM34b',
        counts: educationOrWork.has(fact.data.activity),
      }
    case 'AccommodationRecorded':
      return { measure: `suitable-${fact.data.after}`, counts: fact.data.suitable }
    case 'HomelessnessRecorded':
      return null
  }
}

/** Whether a care leaver was homeless, for each year in which anything about them is on record. */
const homelessIn = (facts: readonly LeavingFact[]): readonly Answer[] => {
  const ofLeavers = facts.filter(({ type }) => type !== 'EducationRecorded')
  return [...Map.groupBy(ofLeavers, ({ effectiveOn }) => financialYearOf(effectiveOn))].map(
    ([year, of]) => ({
      measure: 'PM35',
      year,
      counts: of.some(({ type }) => type === 'HomelessnessRecorded'),
    }),
  )
}

const answersOf = (facts: readonly LeavingFact[]): readonly Answer[] => {
  // A person with two keys may have been asked about under both: the latest answer of a year counts.
  const latest = new Map<string, Answer>()
  for (const fact of facts.toSorted(byText(({ effectiveOn }) => effectiveOn))) {
    const found = measureOf(fact)
    const year = financialYearOf(fact.effectiveOn)
    if (found !== null) latest.set(`${found.measure} ${year}`, { ...found, year })
  }
  return [...latest.values(), ...homelessIn(facts)]
}

/** The answers of every measure for every person, with merged keys counted as one person. */
export const answersIn = ({ cases, mergedInto }: CorporateParentingState): readonly Answer[] =>
  [...Map.groupBy(cases, ([key]) => survivingKey(mergedInto, key)).values()].flatMap((keys) =>
    answersOf(
      keys.flatMap(([, facts]) =>
        [...facts].sort(([one], [other]) => one - other).map(([, fact]) => fact),
      ),
    ),
  )
