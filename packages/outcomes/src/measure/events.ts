/**
 * Events of `measure-<code>`. This is the wire format: what is written here is in ledgers for decades. Add fields by a
 * new schema version with an upcaster; never change a shape in place.
 */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  type JsonObject,
  NonEmptyText,
  oneOf,
  PlainDateText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { Count } from '../codec/count.ts'
import { DecimalText, QuantityText } from '../codec/decimal-text.ts'
import { nullable } from '../codec/nullable.ts'
import { measureDefinition } from './definition.ts'
import { MeasureCode } from './measure-code.ts'
import { ReadingPeriod } from './reading-period.ts'

/** How much of the population a reading covers; `not-available` has no value, and no value is not zero. */
export const Completeness = oneOf('complete', 'partial', 'provisional', 'not-available')

/** Which reading: its period and, for a stock, the day it stands on. */
const readingKey = { period: ReadingPeriod, asAt: nullable(PlainDateText) } as const

/** What a reading says; `value` is in the definition's unit and decimals, null where there is nothing to say. */
const readingFigures = {
  definitionVersion: Count,
  numerator: nullable(QuantityText),
  denominator: nullable(QuantityText),
  value: nullable(DecimalText),
  completeness: Completeness,
  source: NonEmptyText,
} as const

/** Version 1 knew no computation, no rounding to a multiple and no report card. */
const fromVersion1 = {
  1: (data: JsonObject): JsonObject => ({ ...data, computed: null, roundTo: '1', question: null }),
} as const

/** A measure came into the catalogue with the first version of its definition. */
export const MeasureDefined = defineEvent({
  type: 'MeasureDefined',
  schemaVersion: 2,
  upcasters: fromVersion1,
  data: exactObject('MeasureDefined', { measure: MeasureCode, ...measureDefinition }),
})

/** The definition has a new version from its `validFrom`; readings keep the version with which they were computed. */
export const MeasureAmended = defineEvent({
  type: 'MeasureAmended',
  schemaVersion: 2,
  upcasters: fromVersion1,
  data: exactObject('MeasureAmended', {
    measure: MeasureCode,
    version: Count,
    ...measureDefinition,
    reason: NonEmptyText,
  }),
})

/** A published reading is what later ones are compared with. */
export const BaselineSet = defineEvent({
  type: 'BaselineSet',
  data: exactObject('BaselineSet', { measure: MeasureCode, ...readingKey, reason: NonEmptyText }),
})

/** Values to reach by dates, in date order; this replaces any earlier path. */
export const TargetPathSet = defineEvent({
  type: 'TargetPathSet',
  data: exactObject('TargetPathSet', {
    measure: MeasureCode,
    targets: t.readonlyArray(exactObject('Target', { on: PlainDateText, value: DecimalText })),
    source: NonEmptyText,
  }),
})

/** A reading was published. */
export const ReadingPublished = defineEvent({
  type: 'ReadingPublished',
  data: exactObject('ReadingPublished', { measure: MeasureCode, ...readingKey, ...readingFigures }),
})

/** An officer proposes other figures for a published reading; nothing has changed yet. */
export const CorrectionProposed = defineEvent({
  type: 'CorrectionProposed',
  data: exactObject('CorrectionProposed', {
    measure: MeasureCode,
    reference: IdText,
    ...readingKey,
    ...readingFigures,
    reason: NonEmptyText,
  }),
})

/** A second officer put the proposed figures in place of the reading's. */
export const ReadingCorrected = defineEvent({
  type: 'ReadingCorrected',
  data: exactObject('ReadingCorrected', {
    measure: MeasureCode,
    reference: IdText,
    ...readingKey,
    ...readingFigures,
    reason: NonEmptyText,
  }),
})

/** What is behind a reading, as a report card tells it: the story, who helps, and what is done next. */
export const StoryTold = defineEvent({
  type: 'StoryTold',
  data: exactObject('StoryTold', {
    measure: MeasureCode,
    ...readingKey,
    story: NonEmptyText,
    partners: t.readonlyArray(NonEmptyText),
    actions: t.readonlyArray(NonEmptyText),
  }),
})

/** Every event of a measure's stream. */
export type MeasureEvent =
  | EventOf<typeof MeasureDefined>
  | EventOf<typeof MeasureAmended>
  | EventOf<typeof BaselineSet>
  | EventOf<typeof TargetPathSet>
  | EventOf<typeof ReadingPublished>
  | EventOf<typeof CorrectionProposed>
  | EventOf<typeof ReadingCorrected>
  | EventOf<typeof StoryTold>

/** Events of `measure-<code>`. */
export const measureEvents: EventCatalogue = eventCatalogue(
  MeasureDefined,
  MeasureAmended,
  BaselineSet,
  TargetPathSet,
  ReadingPublished,
  CorrectionProposed,
  ReadingCorrected,
  StoryTold,
)
