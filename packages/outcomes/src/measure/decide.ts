import { check, datedInOrder, type PlainDate } from '@coflyfr/core'
import { flatMap, left, map, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { MeasureCommand, MeasureCommandOf } from './commands.ts'
import { correctReading, proposeCorrection } from './decide-correction.ts'
import { definedMeasure, type MeasureDecision, standingReading } from './decision.ts'
import type { MeasureDefinition } from './definition.ts'
import {
  BaselineSet,
  MeasureAmended,
  MeasureDefined,
  ReadingPublished,
  StoryTold,
  TargetPathSet,
} from './events.ts'
import { figuresOf } from './figures.ts'
import type { ReadingExists, ValidFromNotLater } from './refusals.ts'
import { computationFits, denominatorFits, targetsInOrder, validityInOrder } from './rules.ts'
import { type DefinedMeasure, type MeasureState, readingKeyOf } from './state.ts'

/** Decides a command about a measure; refusals in the order of `MeasureRefusal`. */
export const decideMeasure = (command: MeasureCommand, state: MeasureState): MeasureDecision => {
  switch (command.command) {
    case 'DefineMeasure':
      return defineMeasure(command, state)
    case 'AmendMeasure':
      return amendMeasure(command, state)
    case 'SetBaseline':
      return setBaseline(command, state)
    case 'SetTargetPath':
      return setTargetPath(command, state)
    case 'PublishReading':
      return publishReading(command, state)
    case 'ProposeCorrection':
      return proposeCorrection(command, state)
    case 'CorrectReading':
      return correctReading(command, state)
    case 'TellStory':
      return tellStory(command, state)
  }
}

type Defining = MeasureCommandOf<'DefineMeasure'>['data']

/** Counts of cases below this are not published, unless a definition says otherwise (DOMAIN §9). */
const smallBelow = 5

/**
 * The definition in wire form: fields that were not given are null, 0 or an empty list, but small counts of cases are
 * suppressed by default.
 */
const definitionOf = (given: Defining): MeasureDefinition => {
  const { measure: _, ...said } = given
  const { denominator = null, validTo = null, sets = [] } = said
  const { suppressBelow = said.computed === undefined ? 0 : smallBelow } = said
  const { computed = null, roundTo = '1', question = null } = said
  return { ...said, denominator, suppressBelow, validTo, sets, computed, roundTo, question }
}

const soundDefinition = (definition: MeasureDefinition) =>
  noDuplicate('set', [], definition.sets) ??
  denominatorFits(definition) ??
  computationFits(definition) ??
  validityInOrder(definition)

const defineMeasure = (
  { data, effectiveOn }: MeasureCommandOf<'DefineMeasure'>,
  state: MeasureState,
): MeasureDecision => {
  const { measure } = data
  if (state.status !== 'none') return left({ tag: 'MeasureExists', measure })
  const definition = definitionOf(data)
  return pipe(
    check(soundDefinition(definition)),
    map(() => [MeasureDefined.of(effectiveOn, { measure, ...definition })]),
  )
}

const amendMeasure = (
  { data: { reason, ...data }, effectiveOn }: MeasureCommandOf<'AmendMeasure'>,
  state: MeasureState,
): MeasureDecision => {
  const definition = definitionOf(data)
  return pipe(
    definedMeasure(state, data.measure),
    tap((measure) =>
      check(
        datedInOrder(effectiveOn, measure.lastDefinedOn) ??
          soundDefinition(definition) ??
          beginsLater(measure, definition.validFrom),
      ),
    ),
    map(({ versions }) => {
      const version = versions.length + 1
      const amended = { measure: data.measure, version, ...definition, reason }
      return [MeasureAmended.of(effectiveOn, amended)]
    }),
  )
}

const beginsLater = (
  { versions }: DefinedMeasure,
  validFrom: PlainDate,
): ValidFromNotLater | null => {
  const previousValidFrom = versions.at(-1)?.definition.validFrom
  return previousValidFrom !== undefined && validFrom <= previousValidFrom
    ? { tag: 'ValidFromNotLater', validFrom, previousValidFrom }
    : null
}

const setBaseline = (
  { data, effectiveOn }: MeasureCommandOf<'SetBaseline'>,
  state: MeasureState,
): MeasureDecision => {
  const { measure, period, asAt = null } = data
  return pipe(
    definedMeasure(state, measure),
    flatMap((known) => standingReading(known, { measure, period, asAt })),
    tap(({ lastStepOn, value }) =>
      check(
        datedInOrder(effectiveOn, lastStepOn) ??
          (value === null ? ({ tag: 'ReadingHasNoValue', measure, period } as const) : null),
      ),
    ),
    map(() => [BaselineSet.of(effectiveOn, { ...data, asAt })]),
  )
}

const setTargetPath = (
  { data, effectiveOn }: MeasureCommandOf<'SetTargetPath'>,
  state: MeasureState,
): MeasureDecision =>
  pipe(
    definedMeasure(state, data.measure),
    tap(({ targetsSetOn }) =>
      check(datedInOrder(effectiveOn, targetsSetOn) ?? targetsInOrder(data.targets)),
    ),
    map(() => [TargetPathSet.of(effectiveOn, data)]),
  )

const publishReading = (
  { data, effectiveOn }: MeasureCommandOf<'PublishReading'>,
  state: MeasureState,
): MeasureDecision => {
  const { measure, period, asAt = null } = data
  const key = { measure, period, asAt }
  return pipe(
    definedMeasure(state, measure),
    tap((known) =>
      check(datedInOrder(effectiveOn, known.firstDefinedOn) ?? notPublished(known, key)),
    ),
    flatMap((known) => figuresOf(known, data)),
    map((figures) => [ReadingPublished.of(effectiveOn, { measure, ...figures })]),
  )
}

const notPublished = (
  { readings }: DefinedMeasure,
  key: Omit<ReadingExists, 'tag'>,
): ReadingExists | null =>
  readings.has(readingKeyOf(key)) ? { tag: 'ReadingExists', ...key } : null

const tellStory = (
  { data, effectiveOn }: MeasureCommandOf<'TellStory'>,
  state: MeasureState,
): MeasureDecision => {
  const { measure, period, asAt = null, story, partners = [], actions = [] } = data
  return pipe(
    definedMeasure(state, measure),
    tap(({ firstDefinedOn }) => check(datedInOrder(effectiveOn, firstDefinedOn))),
    map(() => [StoryTold.of(effectiveOn, { measure, period, asAt, story, partners, actions })]),
  )
}
