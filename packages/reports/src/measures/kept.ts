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

/** Whether any measure is counted from cases. */
export const isComputed = ({ measures }: Pick<MeasuresState, 'measures'>): boolean =>
  [...measures.values()].some(({ definitions }) =>
    [...definitions.values()].some(({ computed }) => computed !== null),
  )

/**
 * Most of a log is about cases, so they are folded only if a measure is counted from them; the kept state leaves them
 * out.
 */
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
