import type { EventOf, Placed, Projection } from '@coflyfr/core'
import {
  BaselineSet,
  CorrectionProposed,
  MeasureAmended,
  MeasureDefined,
  type MeasureEvent,
  ReadingCorrected,
  ReadingPublished,
  StoryTold,
  TargetPathSet,
} from '@coflyfr/outcomes/events'
import { type CountsEvent, countsTypes, evolveCounts, initialCounts } from '../counting/project.ts'
import { textKeptOnce } from '../text-kept-once.ts'
import { measuresKeptForm } from './kept-form.ts'
import { type Measure, type MeasuresState, readingKey } from './state.ts'

const measureOf = ({ measures }: MeasuresState, code: string): Measure => {
  const known = measures.get(code)
  if (known !== undefined) return known
  const begun: Measure = {
    code,
    definitions: new Map(),
    readings: new Map(),
    baseline: null,
    targets: [],
    corrections: new Map(),
    stories: new Map(),
  }
  measures.set(code, begun)
  return begun
}

const define = (measure: Measure, { data }: EventOf<typeof MeasureDefined>): void => {
  const { measure: _, ...definition } = data
  measure.definitions.set(1, definition)
}

const amend = (measure: Measure, { data }: EventOf<typeof MeasureAmended>): void => {
  const { measure: _measure, version, reason: _reason, ...definition } = data
  measure.definitions.set(version, definition)
}

const choose = (
  measure: Measure,
  { data, position }: Placed<EventOf<typeof BaselineSet>>,
): void => {
  if (position > (measure.baseline?.position ?? -1))
    measure.baseline = { reading: readingKey(data), position }
}

type Read = EventOf<typeof ReadingPublished> | EventOf<typeof ReadingCorrected>

/** A new reading ends all corrections proposed for it: they were about what it said before. */
const read = (measure: Measure, { type, data }: Read): void => {
  const { asAt, definitionVersion, numerator, denominator, value, completeness } = data
  const period = textKeptOnce(data.period)
  const source = textKeptOnce(data.source)
  const key = readingKey({ period, asAt })
  measure.readings.set(key, {
    period,
    asAt,
    definitionVersion,
    numerator,
    denominator,
    value,
    completeness,
    source,
    isCorrected: type === 'ReadingCorrected',
  })
  for (const [reference, corrected] of measure.corrections) {
    if (corrected === key) measure.corrections.delete(reference)
  }
}

/** The events that the report folds. */
export type MeasuresEvent = MeasureEvent | CountsEvent

/** The types of the events of measures, without those of cases. */
export const readingsTypes: readonly MeasureEvent['type'][] = [
  MeasureDefined.type,
  MeasureAmended.type,
  BaselineSet.type,
  TargetPathSet.type,
  ReadingPublished.type,
  CorrectionProposed.type,
  ReadingCorrected.type,
  StoryTold.type,
]

const ofMeasures: ReadonlySet<string> = new Set(readingsTypes)

const isOfMeasure = (event: Placed<MeasuresEvent>): event is Placed<MeasureEvent> =>
  ofMeasures.has(event.type)

const isOfCounts = (event: Placed<MeasuresEvent>): event is Placed<CountsEvent> =>
  !isOfMeasure(event)

const evolve = (state: MeasuresState, event: Placed<MeasuresEvent>): MeasuresState => {
  if (isOfCounts(event)) state.counts = evolveCounts(state.counts, event)
  return isOfMeasure(event) ? evolveMeasures(state, event) : state
}

const evolveMeasures = (state: MeasuresState, event: Placed<MeasureEvent>): MeasuresState => {
  const measure = measureOf(state, event.data.measure)
  switch (event.type) {
    case 'MeasureDefined':
      define(measure, event)
      return state
    case 'MeasureAmended':
      amend(measure, event)
      return state
    case 'BaselineSet':
      choose(measure, event)
      return state
    case 'TargetPathSet':
      measure.targets = event.data.targets
      return state
    case 'ReadingPublished':
    case 'ReadingCorrected':
      read(measure, event)
      return state
    case 'StoryTold':
      measure.stories.set(readingKey(event.data), event.data)
      return state
    case 'CorrectionProposed':
      measure.corrections.set(event.data.reference, readingKey(event.data))
      return state
  }
}

/**
 * Folds every measure's definitions, readings, baseline, targets and stories, and the cases that measures are counted
 * from.
 */
export const measuresProjection: Projection<MeasuresState, MeasuresEvent> = {
  name: 'measures',
  version: 4,
  types: [...readingsTypes, ...countsTypes],
  initialState: () => ({ measures: new Map(), counts: initialCounts() }),
  evolve,
  keptForm: measuresKeptForm,
}
