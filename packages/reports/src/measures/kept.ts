import type { Kept } from '../points/kept.ts'
import { type MeasuresEvent, readingsTypes } from './project.ts'
import type { Measure, MeasuresState } from './state.ts'

const forkMeasure = (measure: Measure): Measure => ({
  ...measure,
  definitions: new Map(measure.definitions),
  readings: new Map(measure.readings),
  corrections: new Map(measure.corrections),
  stories: new Map(measure.stories),
})

/** Whether any definition counts cases. */
export const isComputed = ({ measures }: Pick<MeasuresState, 'measures'>): boolean =>
  [...measures.values()].some(({ definitions }) =>
    [...definitions.values()].some(({ computed }) => computed !== null),
  )

/** Cases are most of a log, and are folded only where a measure is counted from them. What is kept counts none, so it shares that. */
export const measuresKept: Kept<MeasuresState, MeasuresEvent> = {
  fork: ({ measures, counts }) => ({
    measures: new Map([...measures].map(([code, measure]) => [code, forkMeasure(measure)])),
    counts,
  }),
  narrow: {
    types: readingsTypes,
    suffices: (state) => !isComputed(state),
    withCounts: ({ measures }, counts) => ({ measures, counts }),
  },
}
